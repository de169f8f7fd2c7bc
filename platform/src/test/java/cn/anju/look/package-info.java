/// Tests of the shared pages, components and failures.
@NullMarked
package cn.anju.look;

import org.jspecify.annotations.NullMarked;
