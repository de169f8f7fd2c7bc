/// Brings the platform up: options, the embedded database, a clean stop.
@NullMarked
package cn.anju.serve;

import org.jspecify.annotations.NullMarked;
