/// Benches: the product's own classes against a floor or a peer, alternating in one run, told as ratios.
@NullMarked
package cn.anju.bench;

import org.jspecify.annotations.NullMarked;
