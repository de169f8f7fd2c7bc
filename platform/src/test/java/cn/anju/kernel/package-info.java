/// Tests of what every module shares.
@NullMarked
package cn.anju.kernel;

import org.jspecify.annotations.NullMarked;
