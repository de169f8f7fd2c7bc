/// Households qualified before the measure declare anew, and keep their place (第四十五条第一款).
@NullMarked
package cn.anju.housing.redeclaration;

import org.jspecify.annotations.NullMarked;
