/// The queue of questions and the store of answers.
@NullMarked
package cn.anju.exchange.queue;

import org.jspecify.annotations.NullMarked;
