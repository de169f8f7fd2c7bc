/// Rules for trading rural property rights.
@NullMarked
package cn.anju.policy.rural;

import org.jspecify.annotations.NullMarked;
