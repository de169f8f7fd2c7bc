package cn.anju.housing.rent;

import cn.anju.casework.ParametersInForce;
import cn.anju.housing.lease.Lease;
import cn.anju.housing.lease.LeaseNumber;
import cn.anju.housing.lease.Leases;
import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import cn.anju.identity.People;
import cn.anju.identity.Person;
import cn.anju.identity.PersonId;
import cn.anju.look.Cell;
import cn.anju.look.CsvText;
import cn.anju.look.Format;
import cn.anju.look.Row;
import cn.anju.look.Tone;
import cn.anju.money.Arrears;
import cn.anju.money.FinanceReach;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Who is behind with the rent, the most months first; from six months on the lease may have to end (第三十九条).
@Controller
class ArrearsPages {

    static final int SHOWN = 200;
    private static final int MOST = 50_000;

    private final Arrears arrears;
    private final Leases leases;
    private final People people;
    private final ParametersInForce parameters;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ArrearsPages(
            Arrears arrears,
            Leases leases,
            People people,
            ParametersInForce parameters,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.arrears = arrears;
        this.leases = leases;
        this.people = people;
        this.parameters = parameters;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/desk/rent/arrears")
    String all(Actor actor, Model model) {
        var behind = arrears.list(FinanceReach.reading(actor), SHOWN + 1);
        int exit = exitMonths();
        var shown = behind.stream().limit(SHOWN).toList();
        Map<String, Lease> known = shown.stream()
                .flatMap(one -> lease(one.debt()).stream())
                .collect(Collectors.toMap(lease -> lease.number().value(), lease -> lease));
        var tenants = people.of(known.values().stream().map(Lease::tenant).toList());
        model.addAttribute("exit", exit);
        model.addAttribute("cut", behind.size() > SHOWN);
        model.addAttribute(
                "rows",
                shown.stream()
                        .map(one -> row(one, known.get(one.debt()), tenants, exit))
                        .toList());
        return "housing/rent/arrears";
    }

    @GetMapping("/desk/rent/arrears.csv")
    ResponseEntity<byte[]> export(Actor actor) {
        var behind = arrears.list(FinanceReach.reading(actor), MOST);
        int exit = exitMonths();
        var today = LocalDate.now(clock);
        transaction.executeWithoutResult(
                status -> audit.record(AuditEntry.done(actor, "money.export", "arrears", behind.size() + " lines")));
        var csv = new CsvText().row("合同编号", "区县", "小区", "未缴月数", "未缴租金", "违约金", "最早到期日", "达到腾退条件");
        behind.forEach(one -> csv.row(
                one.debt(),
                one.district(),
                one.project(),
                one.months(),
                one.unpaid(),
                one.fee(),
                one.oldest(),
                one.months() >= exit ? "是" : "否"));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("欠租-" + today + ".csv", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(csv.bytes());
    }

    private static Row row(Arrears.Arrear one, @Nullable Lease lease, Map<PersonId, Person> tenants, int exit) {
        var tenant = lease == null ? null : tenants.get(lease.tenant());
        boolean grave = one.months() >= exit;
        return Row.of(
                grave ? Tone.BAD : null,
                Cell.of(one.debt()),
                Cell.of(tenant == null ? "—" : tenant.maskedName()),
                Cell.of(lease == null ? one.project() : lease.terms().unitCode().value()),
                Cell.tag(one.months() + " 个月", grave ? Tone.BAD : Tone.SOON),
                Cell.of(Format.money(one.unpaid())),
                Cell.of(Format.money(one.fee())),
                Cell.of(Format.date(one.oldest())));
    }

    private Optional<Lease> lease(String number) {
        return LeaseNumber.isOne(number) ? leases.find(new LeaseNumber(number)) : Optional.empty();
    }

    private int exitMonths() {
        return ((BigDecimal) parameters.set().value("housing.exit.unpaid-months", LocalDate.now(clock)))
                .intValueExact();
    }
}
