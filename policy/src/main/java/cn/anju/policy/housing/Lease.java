package cn.anju.policy.housing;

import cn.anju.policy.Fact;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The facts of `housing.exit` about a lease and its tenant; a null component is unknown.
///
/// @param noticedOn the day the tenant was told to leave, for the end of a transition that does not follow the lease
public record Lease(
        @Nullable LocalDate leaseEnd,
        Fact<Renewal> renewal,
        Fact<OtherHome> otherHome,
        @Nullable Boolean otherGuaranteedHome,
        @Nullable BigDecimal unpaidMonths,
        Fact<Violation> violation,
        @Nullable BigDecimal vacantMonths,
        Fact<LocalDate> returnedOn,
        @Nullable Boolean transitionGranted,
        Fact<LocalDate> noticedOn) {

    /// A request to renew.
    ///
    /// @param approved none: still pending
    public record Renewal(@Nullable LocalDate appliedOn, Fact<Boolean> approved) {}

    /// Another home that the tenant or a member got during the lease; the day is shown, not compared.
    public record OtherHome(
            @Nullable LocalDate acquiredOn, @Nullable Boolean stillEligible) {}
}
