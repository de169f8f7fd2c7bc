/// Accounts and their grants.
@NullMarked
package cn.anju.identity.account;

import org.jspecify.annotations.NullMarked;
