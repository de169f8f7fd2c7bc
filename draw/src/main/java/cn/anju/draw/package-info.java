/// The verifiable draw `cqlot/v1`: anyone can re-run it at home.
@NullMarked
package cn.anju.draw;

import org.jspecify.annotations.NullMarked;
