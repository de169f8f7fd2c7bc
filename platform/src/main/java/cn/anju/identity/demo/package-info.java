/// The demo city's clock, logins and filling; only in demo mode.
@NullMarked
package cn.anju.identity.demo;

import org.jspecify.annotations.NullMarked;
