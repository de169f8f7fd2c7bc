/// Leaving a home: why, until when, what follows when nobody leaves, and how the household's money is settled.
@NullMarked
package cn.anju.housing.exit;

import org.jspecify.annotations.NullMarked;
