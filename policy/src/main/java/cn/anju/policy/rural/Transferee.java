package cn.anju.policy.rural;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who wants to take the right over; a null component is unknown.
///
/// @param memberOfCollective whether he belongs to the collective whose shares are offered
/// @param licences numbers of the approvals he holds, as in the licence list
public record Transferee(
        @Nullable PartyType type,
        @Nullable Boolean memberOfCollective,
        @Nullable List<String> licences) {

    /// The parties of the market.
    public enum PartyType {
        COLLECTIVE,
        HOUSEHOLD,
        COOPERATIVE,
        FAMILY_FARM,
        AGRICULTURAL_ENTERPRISE,
        ENTERPRISE,
        OTHER_INVESTOR;

        /// Business capital (工商资本), which is checked more strictly.
        boolean businessCapital() {
            return this == AGRICULTURAL_ENTERPRISE || this == ENTERPRISE || this == OTHER_INVESTOR;
        }
    }
}
