/// Who may open which address, and what a page knows of its reader.
@NullMarked
package cn.anju.identity.web;

import org.jspecify.annotations.NullMarked;
