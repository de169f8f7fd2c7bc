package cn.anju.money.bank;

import cn.anju.identity.AccountId;
import cn.anju.identity.Actor;
import cn.anju.money.BillNumber;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Matches by hand as rows; a line has one that is open or done.
@Repository
class HandMatches {

    private final JdbcClient jdbc;

    HandMatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(HandMatch match) {
        jdbc.sql("""
                        insert into money.hand_match (id, line, debt, period, reason, state, proposed_at, proposed_by, proposer)
                        values (:id, :line, :debt, :period, :reason, :state, :at, :by, :proposer)
                        """)
                .param("id", match.id())
                .param("line", match.line())
                .param("debt", match.bill().debt())
                .param("period", Date.valueOf(match.bill().period().atDay(1)))
                .param("reason", match.reason())
                .param("state", match.state().name())
                .param("at", Timestamp.from(match.proposedAt()))
                .param("by", match.proposedBy().value())
                .param("proposer", match.proposer())
                .update();
    }

    /// The second person's word.
    void decide(HandMatch match, HandMatch.State state, Instant at, Actor by) {
        jdbc.sql("""
                        update money.hand_match set state = :state, decided_at = :at, decided_by = :by, decider = :name
                        where id = :id and state = 'PROPOSED'
                        """)
                .param("state", state.name())
                .param("at", Timestamp.from(at))
                .param("by", by.account().value())
                .param("name", by.displayName())
                .param("id", match.id())
                .update();
    }

    /// The match of a line that waits for a second person.
    Optional<HandMatch> open(long line) {
        return of(line).stream()
                .filter(match -> match.state() == HandMatch.State.PROPOSED)
                .findFirst();
    }

    /// All of a line, newest first.
    List<HandMatch> of(long line) {
        return jdbc.sql("""
                        select id, line, debt, period, reason, state, proposed_at, proposed_by, proposer, decider
                        from money.hand_match where line = :line order by proposed_at desc, id
                        """).param("line", line).query(HandMatches::read).list();
    }

    private static HandMatch read(ResultSet row, int n) throws SQLException {
        return new HandMatch(
                row.getObject("id", UUID.class),
                row.getLong("line"),
                new BillNumber(
                        row.getString("debt"),
                        YearMonth.from(row.getDate("period").toLocalDate())),
                row.getString("reason"),
                HandMatch.State.valueOf(row.getString("state")),
                row.getTimestamp("proposed_at").toInstant(),
                new AccountId(row.getObject("proposed_by", UUID.class)),
                row.getString("proposer"),
                row.getString("decider"));
    }
}
