/// Files in, files out.
@NullMarked
package cn.anju.archive.store;

import org.jspecify.annotations.NullMarked;
