/// Rectification of a decided case, ordered by the city agency.
@NullMarked
package cn.anju.housing.rectification;

import org.jspecify.annotations.NullMarked;
