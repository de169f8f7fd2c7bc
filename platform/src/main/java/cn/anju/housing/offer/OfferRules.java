package cn.anju.housing.offer;

import cn.anju.casework.ParametersInForce;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// What a household may answer, as the dated parameters say (第二十三、二十五条).
@Component
public class OfferRules {

    private final ParametersInForce parameters;

    OfferRules(ParametersInForce parameters) {
        this.parameters = parameters;
    }

    /// The shortest and the longest term of a lease, in years.
    public record Years(int least, int most) {

        public boolean allow(int years) {
            return years >= least && years <= most;
        }
    }

    public Years years(LocalDate on) {
        return new Years(whole("housing.lease-years-least", on), whole("housing.lease-years-most", on));
    }

    /// Whether the application ends with one more offer that came to nothing.
    ///
    /// @param before how many came to nothing until now
    public boolean endsWithOneMore(long before, LocalDate on) {
        return before + 1 >= whole("housing.offer-declines-allowed", on);
    }

    private int whole(String parameter, LocalDate on) {
        return parameters.set().inForceOn(parameter, on).whole();
    }
}
