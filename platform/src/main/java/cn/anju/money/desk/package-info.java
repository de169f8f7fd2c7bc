/// The books on the desk: the daily reconciliation, and what is handed over to treasuries and owners.
@NullMarked
package cn.anju.money.desk;

import org.jspecify.annotations.NullMarked;
