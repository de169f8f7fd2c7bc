/// Tests of the drawer of the same name.
@NullMarked
package cn.anju.identity.admin;

import org.jspecify.annotations.NullMarked;
