/// Tests of the import of projects and homes.
@NullMarked
package cn.anju.housing.stock.intake;

import org.jspecify.annotations.NullMarked;
