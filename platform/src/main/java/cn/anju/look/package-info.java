/// Layout, components, forms, errors and 长辈版: the only home of shared templates and styles.
@NullMarked
package cn.anju.look;

import org.jspecify.annotations.NullMarked;
