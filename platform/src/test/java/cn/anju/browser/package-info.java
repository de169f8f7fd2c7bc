/// Tests in a real browser: phone and desk, normal and 长辈版, keyboard and screen-reader rules.
@NullMarked
package cn.anju.browser;

import org.jspecify.annotations.NullMarked;
