/// The open interface: decisions to try, what the law is made of, the documents of the programming interface.
@NullMarked
package cn.anju.portal.api;

import org.jspecify.annotations.NullMarked;
