/// Answers as JSON, on the wire and at rest.
@NullMarked
package cn.anju.exchange.json;

import org.jspecify.annotations.NullMarked;
