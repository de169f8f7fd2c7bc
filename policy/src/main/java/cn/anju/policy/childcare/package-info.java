/// Rules for nurseries and kindergartens: classes, age bands, grants, funds.
@NullMarked
package cn.anju.policy.childcare;

import org.jspecify.annotations.NullMarked;
