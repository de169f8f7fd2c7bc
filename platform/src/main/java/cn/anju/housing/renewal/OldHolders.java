package cn.anju.housing.renewal;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Cases;
import cn.anju.casework.Event;
import cn.anju.casework.ParametersInForce;
import cn.anju.look.Format;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who may choose the old conditions (第四十五条): households that were qualified, or leased, before the measure.
@Component
public class OldHolders {

    private static final String BEFORE = "housing.old-conditions.held-before";

    private final Cases cases;
    private final JdbcClient jdbc;
    private final ParametersInForce parameters;
    private final Clock clock;

    OldHolders(Cases cases, JdbcClient jdbc, ParametersInForce parameters, Clock clock) {
        this.cases = cases;
        this.jdbc = jdbc;
        this.parameters = parameters;
        this.clock = clock;
    }

    /// @param application the household's application
    public boolean mayChoose(CaseFile application) {
        var before = parameters.set().inForceOn(BEFORE, LocalDate.now(clock)).date();
        return Stream.concat(qualified(application), leased(application)).anyMatch(day -> day.isBefore(before));
    }

    private Stream<LocalDate> qualified(CaseFile application) {
        var placed = jdbc.sql("select qualified_on from housing.queue_place where case_id = :case")
                .param("case", application.id().value())
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list();
        var decided = cases.history(application).stream()
                .filter(event -> event.action().equals("qualify"))
                .map(Event::at)
                .map(at -> LocalDate.ofInstant(at, Format.ZONE));
        return Stream.concat(placed.stream(), decided);
    }

    private Stream<LocalDate> leased(CaseFile application) {
        return jdbc
                .sql("select starts_on from housing.lease where case_id = :case and starts_on < :today")
                .param("case", application.id().value())
                .param("today", Date.valueOf(LocalDate.now(clock)))
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .stream()
                .toList()
                .stream();
    }
}
