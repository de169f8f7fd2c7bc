/// Tests of the demo city's stock.
@NullMarked
package cn.anju.housing.stock.demo;

import org.jspecify.annotations.NullMarked;
