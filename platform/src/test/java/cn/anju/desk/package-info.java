@NullMarked
package cn.anju.desk;

import org.jspecify.annotations.NullMarked;
