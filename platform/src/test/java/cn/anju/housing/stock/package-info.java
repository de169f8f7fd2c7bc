/// Tests of the housing stock.
@NullMarked
package cn.anju.housing.stock;

import org.jspecify.annotations.NullMarked;
