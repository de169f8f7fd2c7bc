/// Tokens of other departments' machines.
@NullMarked
package cn.anju.identity.machine;

import org.jspecify.annotations.NullMarked;
