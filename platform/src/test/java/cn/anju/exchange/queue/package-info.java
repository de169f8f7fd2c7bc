/// Tests of this corner of the exchange.
@NullMarked
package cn.anju.exchange.queue;

import org.jspecify.annotations.NullMarked;
