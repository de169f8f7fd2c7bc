/// Pages of the archive: documents, archives on the desk, who looked at my data.
@NullMarked
package cn.anju.archive.web;

import org.jspecify.annotations.NullMarked;
