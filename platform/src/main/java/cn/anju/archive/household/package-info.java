/// Electronic archives of households: index, search, export.
@NullMarked
package cn.anju.archive.household;

import org.jspecify.annotations.NullMarked;
