/// What a resident sees and changes of their own data.
@NullMarked
package cn.anju.identity.profile;

import org.jspecify.annotations.NullMarked;
