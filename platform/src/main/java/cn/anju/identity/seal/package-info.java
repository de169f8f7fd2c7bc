/// Keys and ciphers: what a person's data are sealed with.
@NullMarked
package cn.anju.identity.seal;

import org.jspecify.annotations.NullMarked;
