/// Tests of the identity module.
@NullMarked
package cn.anju.identity;

import org.jspecify.annotations.NullMarked;
