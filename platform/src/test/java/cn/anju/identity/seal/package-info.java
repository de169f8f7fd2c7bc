/// Tests of the drawer of the same name.
@NullMarked
package cn.anju.identity.seal;

import org.jspecify.annotations.NullMarked;
