/// Archives are found, opened with a trace, and taken along.
@NullMarked
package cn.anju.archive.household;

import org.jspecify.annotations.NullMarked;
