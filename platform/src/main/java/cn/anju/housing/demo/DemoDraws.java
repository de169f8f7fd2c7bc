package cn.anju.housing.demo;

import cn.anju.casework.CaseFile;
import cn.anju.casework.MoveRequest;
import cn.anju.housing.allocation.AllocationPlan;
import cn.anju.housing.allocation.PreparingPlan;
import cn.anju.housing.stock.UnitType;
import cn.anju.identity.Accounts;
import cn.anju.identity.DemoData;
import cn.anju.identity.DemoPast;
import cn.anju.identity.Role;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Two draws: one that is over, to be verified at home, and one that waits for its public value.
///
/// Who won is not the same in every demo city: applicant numbers and the sealed secret are random, as they have to be.
@Component
@ConditionalOnProperty(name = "anju.demo", havingValue = "true")
class DemoDraws implements DemoData {

    private static final int HOMES = 6;

    private final PreparingPlan preparing;
    private final CaseTales tales;
    private final DemoPast past;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    DemoDraws(PreparingPlan preparing, CaseTales tales, DemoPast past, Accounts accounts, JdbcClient jdbc) {
        this.preparing = preparing;
        this.tales = tales;
        this.past = past;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    private record LongQueue(String project, String name, String district, UnitType type) {}

    @Override
    public int order() {
        return 230;
    }

    @Override
    public void fill() {
        var queues = longestQueues();
        var source = "福彩双色球 2026024 期开奖号码的 SHA-256";
        var over = prepared(queues.getFirst(), source, LocalDate.of(2026, 3, 4), "02-10 10:00");
        tales.moved(over, "publish", Role.CITY_AGENCY, "02-11 09:30", null);
        tales.moved(over, "seal", Role.NOTARY, "02-12 10:00", null);
        announced(over, sha256("双色球 2026024 期 05 09 14 22 27 31 + 11"), "03-04 09:10");
        tales.moved(over, "draw", Role.NOTARY, "03-04 10:00", null);
        tales.moved(over, "allocate", Role.CITY_AGENCY, "03-05 09:00", null);

        var open = prepared(queues.getLast(), "福彩双色球 2026027 期开奖号码的 SHA-256", LocalDate.of(2026, 3, 11), "03-02 14:00");
        tales.moved(open, "publish", Role.CITY_AGENCY, "03-04 16:00", null);
        tales.moved(open, "seal", Role.NOTARY, "03-05 10:30", null);
    }

    private CaseFile prepared(LongQueue queue, String source, LocalDate drawOn, String at) {
        var city = accounts.holding(Role.CITY_AGENCY, queue.district()).getFirst();
        return past.at(CaseTales.moment(at), () -> {
            var form = new AllocationPlan.Form(
                    queue.project(),
                    queue.name(),
                    queue.type(),
                    LocalDate.of(2024, 7, 22),
                    LocalDate.of(2025, 12, 31),
                    new BigDecimal("0.2"),
                    "sha256",
                    source,
                    drawOn);
            var plan = preparing.open(form, queue.district(), city);
            preparing.takeHomes(plan, HOMES, city);
            preparing.takeHouseholds(plan, city);
            return plan;
        });
    }

    private void announced(CaseFile plan, String value, String at) {
        var city = accounts.holding(Role.CITY_AGENCY, plan.district()).getFirst();
        past.at(
                CaseTales.moment(at),
                () -> tales.made(MoveRequest.of(tales.now(plan), "announce").with("publicValue", value), city));
    }

    /// The two queues in which most wait, among those with homes enough to draw for.
    private List<LongQueue> longestQueues() {
        return jdbc.sql("""
                        select p.code, p.name, p.district, q.unit_type
                        from housing.queue_place q join housing.project p on p.code = q.project
                        where q.state = 'WAITING' and q.applied_on <= date '2025-12-31'
                            and :homes <= (select count(*) from housing.unit u where u.project_id = p.id
                                and u.type = q.unit_type and u.state = 'AVAILABLE')
                        group by p.code, p.name, p.district, q.unit_type
                        order by count(*) desc, p.code, q.unit_type limit 2
                        """)
                .param("homes", HOMES)
                .query((row, n) -> new LongQueue(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("district"),
                        UnitType.valueOf(row.getString("unit_type"))))
                .list();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
