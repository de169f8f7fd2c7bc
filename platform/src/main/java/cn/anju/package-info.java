/// The platform: one modular monolith, checked in the build.
@NullMarked
package cn.anju;

import org.jspecify.annotations.NullMarked;
