/// Documents, generated PDFs, electronic archives and the log of who looked.
@NullMarked
package cn.anju.archive;

import org.jspecify.annotations.NullMarked;
