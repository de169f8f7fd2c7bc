/// Natural persons in the database.
@NullMarked
package cn.anju.identity.person;

import org.jspecify.annotations.NullMarked;
