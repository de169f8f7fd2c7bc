/// The audit trail in the database and the seals over it.
@NullMarked
package cn.anju.identity.audit;

import org.jspecify.annotations.NullMarked;
