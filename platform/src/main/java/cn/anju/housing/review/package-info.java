/// The desk's pages for housing applications, and the public notices with their objections.
@NullMarked
package cn.anju.housing.review;

import org.jspecify.annotations.NullMarked;
