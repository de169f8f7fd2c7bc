/// Natural persons and organisations in the database.
@NullMarked
package cn.anju.identity.person;

import org.jspecify.annotations.NullMarked;
