/// The demo city's housing stock.
@NullMarked
package cn.anju.housing.stock.demo;

import org.jspecify.annotations.NullMarked;
