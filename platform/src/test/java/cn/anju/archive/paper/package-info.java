/// What is printed can be read, embeds its font and is the same each time.
@NullMarked
package cn.anju.archive.paper;

import org.jspecify.annotations.NullMarked;
