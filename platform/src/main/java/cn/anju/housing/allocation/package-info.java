/// How free homes reach households: the weekly run down the queues, and the public draw.
@NullMarked
package cn.anju.housing.allocation;

import org.jspecify.annotations.NullMarked;
