/// Rules of serious-illness insurance and medical assistance.
@NullMarked
package cn.anju.policy.medical;

import org.jspecify.annotations.NullMarked;
