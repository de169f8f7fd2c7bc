/// Pages of the administrators: accounts, roles, the first start.
@NullMarked
package cn.anju.identity.admin;

import org.jspecify.annotations.NullMarked;
