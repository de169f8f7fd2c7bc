/// Classes that break one rule each; they exist so that the rules are seen to bite.
@NullMarked
package cn.anju.house.violators;

import org.jspecify.annotations.NullMarked;
