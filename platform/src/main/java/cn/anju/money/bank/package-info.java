/// Payment files of banks: checked as a whole, taken line by line, the rest matched by hand.
@NullMarked
package cn.anju.money.bank;

import org.jspecify.annotations.NullMarked;
