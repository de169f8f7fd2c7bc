/// What tests of all modules stand on: a database of their own, the running platform, a clock to set, a visitor.
@NullMarked
package cn.anju.test;

import org.jspecify.annotations.NullMarked;
