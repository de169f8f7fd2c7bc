@NullMarked
package cn.anju.casework;

import org.jspecify.annotations.NullMarked;
