/// Districts and streets by date.
@NullMarked
package cn.anju.identity.division;

import org.jspecify.annotations.NullMarked;
