package cn.anju.exchange;

import java.time.LocalDate;

/// The state of marriage.
///
/// @param status the present state
/// @param since since when; none: never married
/// @param spouseIdNumber the spouse's identity number; none: no spouse
public record MarriageAnswer(Told<Status> status, Told<LocalDate> since, Told<String> spouseIdNumber)
        implements Answer {

    /// The states that the register knows.
    public enum Status {
        UNMARRIED,
        MARRIED,
        DIVORCED,
        WIDOWED
    }

    public MarriageAnswer {
        status = Left.out(status);
        since = Left.out(since);
        spouseIdNumber = Left.out(spouseIdNumber);
    }
}
