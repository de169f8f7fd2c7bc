package cn.anju.housing.billing;

import java.time.YearMonth;
import org.springframework.context.ApplicationContext;

/// The database's opinion on a month's bills, for tests of other rooms.
public final class SecondOpinion {

    private SecondOpinion() {}

    public static boolean agrees(ApplicationContext context, YearMonth month) {
        return context.getBean(RentOracle.class).of(month).agrees();
    }
}
