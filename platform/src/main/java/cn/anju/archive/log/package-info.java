/// The log of who looked at whose data.
@NullMarked
package cn.anju.archive.log;

import org.jspecify.annotations.NullMarked;
