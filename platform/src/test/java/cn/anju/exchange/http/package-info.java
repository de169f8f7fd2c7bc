/// Tests of this corner of the exchange.
@NullMarked
package cn.anju.exchange.http;

import org.jspecify.annotations.NullMarked;
