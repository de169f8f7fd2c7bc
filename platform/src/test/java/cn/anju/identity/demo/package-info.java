/// Tests of the drawer of the same name.
@NullMarked
package cn.anju.identity.demo;

import org.jspecify.annotations.NullMarked;
