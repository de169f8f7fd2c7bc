package cn.anju.housing.exit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// What the meters, the keys and the rooms showed when the home was given back (交房验收).
///
/// @param vacatedOn the last day lived in; rent is charged up to and including it
/// @param water the meter's reading, m³
/// @param power the meter's reading, kWh
/// @param gas the meter's reading, m³
/// @param keys how many keys were given back
/// @param deposit what the operator holds of the household's, yuan; 0 for none
/// @param note remarks, possibly empty
public record CheckOut(
        LocalDate vacatedOn,
        BigDecimal water,
        BigDecimal power,
        BigDecimal gas,
        int keys,
        List<Damage> damages,
        BigDecimal deposit,
        String note) {

    public CheckOut {
        damages = List.copyOf(damages);
    }

    /// A damage that the household pays for (第三十条第二款).
    public record Damage(String what, BigDecimal amount) {}

    BigDecimal damage() {
        return damages.stream().map(Damage::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
