/// Breaks rules of a service module.
@NullMarked
package cn.anju.house.violators.housing;

import org.jspecify.annotations.NullMarked;
