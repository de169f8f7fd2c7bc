/// 我能享受什么: one short form, answered by the rule sets of all schemes at once.
@NullMarked
package cn.anju.portal.benefits;

import org.jspecify.annotations.NullMarked;
