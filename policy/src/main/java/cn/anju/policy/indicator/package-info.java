/// How a measured figure stands to its target.
@NullMarked
package cn.anju.policy.indicator;

import org.jspecify.annotations.NullMarked;
