@NullMarked
package cn.anju.housing.application;

import org.jspecify.annotations.NullMarked;
