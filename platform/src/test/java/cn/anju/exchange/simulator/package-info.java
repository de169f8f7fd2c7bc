/// Tests of this corner of the exchange.
@NullMarked
package cn.anju.exchange.simulator;

import org.jspecify.annotations.NullMarked;
