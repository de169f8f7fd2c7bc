/// What every module shares: money, periods, typed ids, citations. Imports java.* only.
@NullMarked
package cn.anju.kernel;

import org.jspecify.annotations.NullMarked;
