/// Ports to other departments: HTTP and simulator adapters behind one interface, with a queue that never forgets.
@NullMarked
package cn.anju.exchange;

import org.jspecify.annotations.NullMarked;
