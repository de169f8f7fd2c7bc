@NullMarked
package cn.anju.housing.review;

import org.jspecify.annotations.NullMarked;
