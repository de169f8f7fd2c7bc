/// Departments of the demo city.
@NullMarked
package cn.anju.exchange.simulator;

import org.jspecify.annotations.NullMarked;
