/// The households of the demo city: tenants with their leases, and families that wait.
@NullMarked
package cn.anju.housing.demo;

import org.jspecify.annotations.NullMarked;
