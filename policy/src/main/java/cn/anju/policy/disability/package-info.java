/// Rules of the plan for people with disabilities.
@NullMarked
package cn.anju.policy.disability;

import org.jspecify.annotations.NullMarked;
