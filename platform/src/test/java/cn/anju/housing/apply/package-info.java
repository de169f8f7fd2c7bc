@NullMarked
package cn.anju.housing.apply;

import org.jspecify.annotations.NullMarked;
