/// Rules for the old: meals, ability, categories, places in homes, subsidies, stars, visits.
@NullMarked
package cn.anju.policy.elder;

import org.jspecify.annotations.NullMarked;
