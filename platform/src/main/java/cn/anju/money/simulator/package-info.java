/// The payment channel of demo mode: pays at once, moves no money.
@NullMarked
package cn.anju.money.simulator;

import org.jspecify.annotations.NullMarked;
