/// Questions about many households at once, and the answers kept for each of them.
@NullMarked
package cn.anju.exchange.inquiry;

import org.jspecify.annotations.NullMarked;
