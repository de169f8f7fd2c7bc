/// New rent standards (第二十七条): the three-yearly adjustment and prices of single projects, tried before they hold.
@NullMarked
package cn.anju.housing.adjustment;

import org.jspecify.annotations.NullMarked;
