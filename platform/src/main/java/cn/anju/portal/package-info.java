/// Pages for residents and for the public.
@NullMarked
package cn.anju.portal;

import org.jspecify.annotations.NullMarked;
