/// A home offered to a household: taken, declined, or let go by silence.
@NullMarked
package cn.anju.housing.offer;

import org.jspecify.annotations.NullMarked;
