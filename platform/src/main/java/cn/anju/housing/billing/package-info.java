/// The monthly rent of all leases: one run a month, restartable, each lease billed once.
@NullMarked
package cn.anju.housing.billing;

import org.jspecify.annotations.NullMarked;
