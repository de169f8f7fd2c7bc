/// Ledger, bills, payments and receipts: what is owed, what came in, and where it goes.
@NullMarked
package cn.anju.money;

import org.jspecify.annotations.NullMarked;
