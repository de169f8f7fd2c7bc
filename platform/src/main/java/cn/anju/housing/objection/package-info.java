/// Objections during the public notice, and appeals against a decision.
@NullMarked
package cn.anju.housing.objection;

import org.jspecify.annotations.NullMarked;
