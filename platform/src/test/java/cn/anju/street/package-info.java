/// Whole stories through the pages, from one desk to the next.
@NullMarked
package cn.anju.street;

import org.jspecify.annotations.NullMarked;
