/// The queues of qualified households by project and type, and the weekly run down them.
@NullMarked
package cn.anju.housing.queue;

import org.jspecify.annotations.NullMarked;
