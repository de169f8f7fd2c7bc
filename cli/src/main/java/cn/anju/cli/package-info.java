/// The command line of policy and draw: starts in well under a second and streams JSON lines.
@NullMarked
package cn.anju.cli;

import org.jspecify.annotations.NullMarked;
