/// Working days on the State Council's calendar.
@NullMarked
package cn.anju.policy.calendar;

import org.jspecify.annotations.NullMarked;
