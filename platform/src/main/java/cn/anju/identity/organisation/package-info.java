/// The register of organisations.
@NullMarked
package cn.anju.identity.organisation;

import org.jspecify.annotations.NullMarked;
