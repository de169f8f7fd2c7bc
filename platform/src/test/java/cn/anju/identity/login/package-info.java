/// Tests of the drawer of the same name.
@NullMarked
package cn.anju.identity.login;

import org.jspecify.annotations.NullMarked;
