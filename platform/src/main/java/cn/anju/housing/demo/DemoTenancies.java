package cn.anju.housing.demo;

import cn.anju.casework.CaseFile;
import cn.anju.casework.CaseId;
import cn.anju.casework.CaseType;
import cn.anju.casework.Cases;
import cn.anju.casework.MoveRequest;
import cn.anju.housing.application.ApplicationForm;
import cn.anju.housing.application.ApplicationForm.DeclaredIncome;
import cn.anju.housing.application.HouseholdForm;
import cn.anju.housing.change.ChangeKind;
import cn.anju.housing.change.ChangeReport;
import cn.anju.housing.redeclaration.Redeclaration;
import cn.anju.housing.redeclaration.Redeclarations;
import cn.anju.identity.Accounts;
import cn.anju.identity.Actor;
import cn.anju.identity.DemoData;
import cn.anju.identity.DemoPast;
import cn.anju.identity.People;
import cn.anju.identity.Phone;
import cn.anju.policy.housing.Regime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What tenants and old holders of the demo city are about: a term that ends soon, a reported change, a redeclaration.
@Component
@ConditionalOnProperty(name = "anju.demo", havingValue = "true")
class DemoTenancies implements DemoData {

    private final JdbcClient jdbc;
    private final People people;
    private final Accounts accounts;
    private final Cases cases;
    private final CaseTales tales;
    private final ChangeReport changeType;
    private final Redeclaration redeclarationType;
    private final Redeclarations redeclarations;
    private final DemoPast past;

    DemoTenancies(
            JdbcClient jdbc,
            People people,
            Accounts accounts,
            Cases cases,
            CaseTales tales,
            ChangeReport changeType,
            Redeclaration redeclarationType,
            Redeclarations redeclarations,
            DemoPast past) {
        this.jdbc = jdbc;
        this.people = people;
        this.accounts = accounts;
        this.cases = cases;
        this.tales = tales;
        this.changeType = changeType;
        this.redeclarationType = redeclarationType;
        this.redeclarations = redeclarations;
        this.past = past;
    }

    @Override
    public int order() {
        return 235;
    }

    @Override
    public void fill() {
        endsSoon("19900000005");
        earnsLess("19900000006");
        declaresAnew();
    }

    /// A term of three years that ends in July; the tenant lived here before the measure.
    private void endsSoon(String phone) {
        jdbc.sql("""
                        update housing.lease set starts_on = '2023-08-01', ends_on = '2026-07-31',
                            signed_at = '2023-08-01 10:00' where tenant = :tenant and state = 'LIVE'
                        """)
                .param(
                        "tenant",
                        people.byPhone(new Phone(phone)).getFirst().id().value())
                .update();
    }

    private void earnsLess(String phone) {
        var person = people.byPhone(new Phone(phone)).getFirst().id();
        var household = jdbc.sql("select number, case_id from housing.lease where tenant = :tenant and state = 'LIVE'")
                .param("tenant", person.value())
                .query((row, n) -> new Living(row.getString(1), new CaseId(row.getObject(2, UUID.class))))
                .single();
        var application = cases.the(household.application());
        var form = new ChangeReport.Form(
                household.lease(),
                ChangeKind.INCOME,
                LocalDate.of(2026, 2, 1),
                null,
                person,
                new BigDecimal("38400"),
                null,
                null,
                null,
                "单位上个月起改成轮休，工资少了一些。");
        handedIn(changeType, form, application, application.applicant().stream().toList(), "03-05 19:20");
    }

    private record Living(String lease, CaseId application) {}

    /// The first family of the old measure declares; the others are on the desk's list.
    private void declaresAnew() {
        var first = redeclarations.waiting(null, "", 1).getFirst();
        var application = cases.the(first.application());
        var before = HouseholdForm.of(application);
        var applicant = application.applicant().orElseThrow().person();
        var household = new ApplicationForm(
                before.level(),
                before.place(),
                before.projects(),
                before.unitType(),
                before.recognition(),
                before.hukouDistrict(),
                before.single(),
                before.work(),
                List.of(new DeclaredIncome(applicant, new BigDecimal("45600"))),
                before.promise(),
                before.consent());
        var form = new Redeclaration.Form(application.number().value(), Regime.CURRENT, household);
        var declared = handedIn(redeclarationType, form, application, application.people(), "03-06 20:40");
        jdbc.sql("""
                        insert into housing.redeclaration (case_id, application, declared_on, outcome)
                        values (:case, :application, '2026-03-06', 'PENDING')
                        """)
                .param("case", declared.id().value())
                .param("application", application.id().value())
                .update();
        tales.answered(declared, "03-06 21:30");
    }

    private CaseFile handedIn(
            CaseType<?> type, Object form, CaseFile application, List<CaseFile.Participant> who, String at) {
        var resident = resident(application);
        return past.at(CaseTales.moment(at), () -> {
            var draft = cases.open(type, application.district(), form, who, application.id(), resident);
            return tales.made(MoveRequest.of(draft, "submit"), resident);
        });
    }

    private Actor resident(CaseFile application) {
        var person = application.applicant().orElseThrow().person();
        return accounts.find(accounts.openResident(person)).orElseThrow();
    }
}
