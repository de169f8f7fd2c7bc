/// Public rental housing: the rule sets of 渝府发〔2024〕17号.
@NullMarked
package cn.anju.policy.housing;

import org.jspecify.annotations.NullMarked;
