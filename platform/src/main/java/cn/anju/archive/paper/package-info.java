/// Pages that the platform writes itself: letters, contracts, bundles, as PDF with the same bytes each time.
@NullMarked
@NamedInterface("paper")
package cn.anju.archive.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
