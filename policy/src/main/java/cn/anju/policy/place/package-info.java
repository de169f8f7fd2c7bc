/// The city's districts as dated data.
@NullMarked
package cn.anju.policy.place;

import org.jspecify.annotations.NullMarked;
