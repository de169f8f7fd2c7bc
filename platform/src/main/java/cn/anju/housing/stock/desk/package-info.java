/// The stock on the desk: projects, homes with their history and next moves, and the import of files.
@NullMarked
package cn.anju.housing.stock.desk;

import org.jspecify.annotations.NullMarked;
