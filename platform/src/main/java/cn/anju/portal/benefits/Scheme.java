package cn.anju.portal.benefits;

import java.time.LocalDate;
import java.util.List;

/// A family of benefits: maps what somebody tells to the facts of its rule sets. It decides nothing by itself.
interface Scheme {

    List<Benefit> benefits(Situation situation, LocalDate on);
}
