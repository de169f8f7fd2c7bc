/// Checks files by their bytes, seals them and keeps them under their hash.
@NullMarked
package cn.anju.archive.store;

import org.jspecify.annotations.NullMarked;
