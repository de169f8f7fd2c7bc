package cn.anju.exchange;

/// A business licence of the person.
///
/// @param licence the licence in force; none: holds none
public record BusinessLicenceAnswer(Told<Licence> licence) implements Answer {

    /// A licence in force.
    ///
    /// @param registration unified social credit code
    /// @param name name of the business
    /// @param district code of the district where it is registered
    public record Licence(String registration, String name, String district) {}

    public BusinessLicenceAnswer {
        licence = Left.out(licence);
    }
}
