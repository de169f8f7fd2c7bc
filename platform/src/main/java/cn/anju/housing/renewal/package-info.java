/// Renewing a lease (第三十二条): asked in time, decided again, signed as a new lease without a gap.
@NullMarked
package cn.anju.housing.renewal;

import org.jspecify.annotations.NullMarked;
