package cn.anju.casework;

import java.sql.Date;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Sets the deadline of a case to a day of the calendar that no count of working days gives, such as the end of a
/// period
/// of months; it runs until the next move.
@Repository
public class SettingDeadline {

    private final JdbcClient jdbc;

    SettingDeadline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param parameter the dated period behind it
    /// @param from the day before its first day
    public void until(CaseFile file, String parameter, LocalDate from, LocalDate lastDay) {
        jdbc.sql("""
                        update casework.case_file set clock = 'RUNNING', clock_parameter = :parameter, clock_from = :from,
                            clock_days = 0, due_on = :due where id = :id and version = :version
                        """)
                .param("parameter", parameter)
                .param("from", Date.valueOf(from))
                .param("due", Date.valueOf(lastDay))
                .param("id", file.id().value())
                .param("version", file.version())
                .update();
    }
}
