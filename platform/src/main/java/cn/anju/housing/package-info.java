/// Public rental housing, from application to keys.
@NullMarked
package cn.anju.housing;

import org.jspecify.annotations.NullMarked;
