/// Rules for projects with money from the central budget.
@NullMarked
package cn.anju.policy.project;

import org.jspecify.annotations.NullMarked;
