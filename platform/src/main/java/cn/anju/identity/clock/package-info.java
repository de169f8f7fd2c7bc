/// Business time and real time.
@NullMarked
package cn.anju.identity.clock;

import org.jspecify.annotations.NullMarked;
