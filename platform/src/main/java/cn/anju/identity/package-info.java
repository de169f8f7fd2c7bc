/// People, organisations, divisions, accounts, roles and their areas; who did what.
@NullMarked
package cn.anju.identity;

import org.jspecify.annotations.NullMarked;
