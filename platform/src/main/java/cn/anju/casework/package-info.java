/// Case types as flow tables: cases, events, deadlines, work lists, notices, appeals, public notices.
@NullMarked
package cn.anju.casework;

import org.jspecify.annotations.NullMarked;
