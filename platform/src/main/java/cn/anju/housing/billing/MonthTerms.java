package cn.anju.housing.billing;

import cn.anju.casework.ParametersInForce;
import cn.anju.money.Beneficiary;
import cn.anju.policy.Parameters;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What all bills of one month share: standards, rates, the due day and whose the rent is; read once a run.
///
/// A standard that changes within a month counts from the first of the next (contracts are billed by whole months).
final class MonthTerms {

    static final String LOW_RENT = "housing.rent.low-rent-rate";
    private static final String DUE_DAY = "housing.rent.due-day";

    private final YearMonth month;
    private final Parameters parameters;
    private final BigDecimal lowRent;
    private final LocalDate dueOn;
    private final Map<String, Standard> standards;
    private final Map<String, Beneficiary> beneficiaries;

    /// The standard of a project and type, yuan a square metre and month.
    record Standard(BigDecimal standard, BigDecimal market) {}

    private MonthTerms(
            YearMonth month,
            Parameters parameters,
            Map<String, Standard> standards,
            Map<String, Beneficiary> beneficiaries) {
        this.month = month;
        this.parameters = parameters;
        this.lowRent = parameters.inForceOn(LOW_RENT, month.atDay(1)).number();
        int day = parameters.inForceOn(DUE_DAY, month.atDay(1)).number().intValueExact();
        this.dueOn = month.atDay(Math.min(day, month.lengthOfMonth()));
        this.standards = standards;
        this.beneficiaries = beneficiaries;
    }

    YearMonth month() {
        return month;
    }

    Parameters parameters() {
        return parameters;
    }

    BigDecimal lowRent() {
        return lowRent;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    /// @throws NoStandard when the project has none on the month's first day
    Standard standard(String project, String type) {
        var own = standards.get(project + "/" + type);
        var found = own == null ? standards.get(project + "/") : own;
        if (found == null) {
            throw new NoStandard(project, type, month);
        }
        return found;
    }

    boolean has(String project, String type) {
        return standards.containsKey(project + "/" + type) || standards.containsKey(project + "/");
    }

    /// The same month with some standards replaced, by "project/type".
    MonthTerms with(Map<String, Standard> changed) {
        Map<String, Standard> all = new HashMap<>(standards);
        all.putAll(changed);
        return new MonthTerms(month, parameters, all, beneficiaries);
    }

    Beneficiary beneficiary(String project) {
        return Optional.ofNullable(beneficiaries.get(project)).orElseThrow();
    }

    /// A project has leases but no rent standard on the first day of the month: nothing can be billed.
    static final class NoStandard extends RuntimeException {

        private final String words;

        NoStandard(String project, String type, YearMonth month) {
            super("no rent standard for " + project + " " + type + " in " + month);
            this.words = "小区 %s 的户型 %s 在 %d 年 %d 月 1 日没有租金标准。请先在“房源 · 租金标准”里补上，再继续出账。"
                    .formatted(project, type, month.getYear(), month.getMonthValue());
        }

        String words() {
            return words;
        }
    }

    /// Reads the terms of a month.
    @Component
    static class Reader {

        private final JdbcClient jdbc;
        private final ParametersInForce parameters;

        Reader(JdbcClient jdbc, ParametersInForce parameters) {
            this.jdbc = jdbc;
            this.parameters = parameters;
        }

        MonthTerms of(YearMonth month) {
            return of(month, parameters.set());
        }

        /// As it would be with other parameters.
        MonthTerms of(YearMonth month, Parameters others) {
            return new MonthTerms(month, others, standards(month.atDay(1)), beneficiaries());
        }

        private Map<String, Standard> standards(LocalDate day) {
            Map<String, Standard> all = new HashMap<>();
            jdbc.sql("""
                            select p.code, coalesce(r.type, '') as type, r.standard, r.market
                            from housing.rent_standard r join housing.project p on p.id = r.project_id
                            where r.since <= :day and (r.until is null or r.until > :day)
                            """).param("day", Date.valueOf(day)).query(row -> {
                all.put(
                        row.getString("code") + "/" + row.getString("type"),
                        new Standard(row.getBigDecimal("standard"), row.getBigDecimal("market")));
            });
            return all;
        }

        private Map<String, Beneficiary> beneficiaries() {
            Map<String, Beneficiary> all = new HashMap<>();
            jdbc.sql("select code, district, owner, investor from housing.project")
                    .query(row -> {
                        all.put(
                                row.getString("code"),
                                row.getString("investor").equals("GOVERNMENT")
                                        ? new Beneficiary.Treasury(row.getString("district"))
                                        : new Beneficiary.Owner(row.getString("owner")));
                    });
            return all;
        }
    }
}
