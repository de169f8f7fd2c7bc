/// The law as code: conditions, dated parameters and decisions that explain themselves.
@NullMarked
package cn.anju.policy;

import org.jspecify.annotations.NullMarked;
