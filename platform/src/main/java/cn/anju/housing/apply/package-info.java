/// The resident's side of an application: the form step by step, the family's answers, the counter's confirmation.
@NullMarked
package cn.anju.housing.apply;

import org.jspecify.annotations.NullMarked;
