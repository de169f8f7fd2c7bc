/// Ledger, bills and payments.
@NullMarked
package cn.anju.money;

import org.jspecify.annotations.NullMarked;
