package cn.anju.housing.stock;

import cn.anju.policy.place.Districts.District;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Names of the districts as files and pages of the stock use them.
@Component
public class Districts {

    private final Clock clock;

    Districts(Clock clock) {
        this.clock = clock;
    }

    /// The code for today's name in full, or for a code of today as it is; empty when there is no such district.
    public Optional<String> findCode(String nameOrCode) {
        var today = LocalDate.now(clock);
        return cn.anju.policy.place.Districts.all().stream()
                .filter(district -> district.existsOn(today))
                .filter(district ->
                        district.code().equals(nameOrCode) || district.name().equals(nameOrCode))
                .map(District::code)
                .findFirst();
    }

    /// The name for a code, also of a district that is gone.
    public String name(String code) {
        return cn.anju.policy.place.Districts.name(code);
    }
}
