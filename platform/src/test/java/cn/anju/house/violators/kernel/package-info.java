/// Breaks rules of the ground floor.
@NullMarked
package cn.anju.house.violators.kernel;

import org.jspecify.annotations.NullMarked;
