/// Ports to other departments: HTTP and simulator adapters behind one interface.
@NullMarked
package cn.anju.exchange;

import org.jspecify.annotations.NullMarked;
