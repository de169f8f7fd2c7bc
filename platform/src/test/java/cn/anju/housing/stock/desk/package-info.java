/// Tests of the stock on the desk.
@NullMarked
package cn.anju.housing.stock.desk;

import org.jspecify.annotations.NullMarked;
