/// Tests of this corner of the exchange.
@NullMarked
package cn.anju.exchange.json;

import org.jspecify.annotations.NullMarked;
