@NullMarked
package cn.anju.portal;

import org.jspecify.annotations.NullMarked;
