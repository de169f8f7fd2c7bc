/// The staff shell: one work list, search, the case page.
@NullMarked
package cn.anju.desk;

import org.jspecify.annotations.NullMarked;
