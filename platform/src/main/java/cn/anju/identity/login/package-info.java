/// How residents and staff come in.
@NullMarked
package cn.anju.identity.login;

import org.jspecify.annotations.NullMarked;
