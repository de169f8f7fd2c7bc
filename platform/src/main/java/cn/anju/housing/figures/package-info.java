/// Figures of public rental housing: each is a list of rows, as the records stood at the end of a day.
@NullMarked
package cn.anju.housing.figures;

import org.jspecify.annotations.NullMarked;
