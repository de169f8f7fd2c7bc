/// Files of projects and units: read, checked row by row, previewed, and imported in one transaction.
@NullMarked
package cn.anju.housing.stock.intake;

import org.jspecify.annotations.NullMarked;
