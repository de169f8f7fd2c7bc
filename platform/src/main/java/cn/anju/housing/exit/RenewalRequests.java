package cn.anju.housing.exit;

import cn.anju.housing.lease.LeaseNumber;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a household asked about renewing its lease (第三十二条); the part of the platform that renews answers it.
public interface RenewalRequests {

    Optional<Asked> of(LeaseNumber lease);

    /// @param approved null while it is being looked at
    record Asked(LocalDate appliedOn, @Nullable Boolean approved) {}
}
