package cn.anju.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Districts and streets of Chongqing by date.
///
/// 38 county-level units until 2025-11-05; from 2025-11-06 on 37: 江北区 and 渝北区 are gone, 两江新区 is an
/// ordinary district.
public interface Divisions {

    /// The district on that day, service areas included; empty when there is none of this code that day.
    Optional<District> district(String code, LocalDate on);

    /// The county-level units of that day, by code.
    List<District> districts(LocalDate on);

    /// Those and the service areas: everybody who has an office of their own.
    List<District> offices(LocalDate on);

    /// The streets of a district on that day; for a service area those it looks after.
    List<Street> streets(String districtCode, LocalDate on);

    Optional<Street> street(String code, LocalDate on);

    /// The district's name whatever the date, for records of the past.
    ///
    /// @throws java.util.NoSuchElementException for a code that never existed
    String name(String districtCode);
}
