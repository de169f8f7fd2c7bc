/// The housing stock: projects, units with their states and history, and rent standards.
@NullMarked
package cn.anju.housing.stock;

import org.jspecify.annotations.NullMarked;
