/// Rent from its bill to its receipt: what a household owes and pays, and who is behind.
@NullMarked
package cn.anju.housing.rent;

import org.jspecify.annotations.NullMarked;
