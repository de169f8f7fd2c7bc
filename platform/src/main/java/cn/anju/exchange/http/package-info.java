/// Departments that are reached over HTTP.
@NullMarked
package cn.anju.exchange.http;

import org.jspecify.annotations.NullMarked;
