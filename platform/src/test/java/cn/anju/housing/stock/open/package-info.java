/// Tests of what the public sees of the stock.
@NullMarked
package cn.anju.housing.stock.open;

import org.jspecify.annotations.NullMarked;
