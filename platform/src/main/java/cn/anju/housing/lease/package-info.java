/// The lease: signed once, for one home, with the contract that both sides hold.
@NullMarked
package cn.anju.housing.lease;

import org.jspecify.annotations.NullMarked;
