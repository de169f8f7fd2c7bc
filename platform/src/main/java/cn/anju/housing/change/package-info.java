/// Tenants report changes of work, income, homes and members (第四十二条第一款); what is taken lands in the household's
/// facts.
@NullMarked
package cn.anju.housing.change;

import org.jspecify.annotations.NullMarked;
