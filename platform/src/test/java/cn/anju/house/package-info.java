/// Rules of the house, each proven by a deliberate violator.
@NullMarked
package cn.anju.house;

import org.jspecify.annotations.NullMarked;
