package cn.anju.housing.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.casework.CaseFile;
import cn.anju.housing.application.ApplicationForm;
import cn.anju.housing.application.HousingApplication;
import cn.anju.housing.application.HousingOffice;
import cn.anju.housing.offer.Offer;
import cn.anju.housing.offer.Offers;
import cn.anju.housing.stock.ProjectCode;
import cn.anju.housing.stock.StockFixture;
import cn.anju.housing.stock.UnitType;
import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import cn.anju.test.TestLogins;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Projects with free studios, and families that wait for them, for tests of what comes after the qualification.
public final class QueueTown {

    /// The day on which the families have their qualification; a Tuesday.
    public static final LocalDate QUALIFIED = LocalDate.of(2026, 3, 17);

    private static final int WITHIN = 60_000;

    private final HousingOffice office;
    private final WeeklyQueueRun weekly;
    private final Offers offers;
    private final TestLogins logins;
    private final StockFixture stock;
    private final JdbcClient jdbc;

    public QueueTown(ApplicationContext context) {
        office = context.getBean(HousingOffice.class);
        weekly = context.getBean(WeeklyQueueRun.class);
        offers = context.getBean(Offers.class);
        logins = context.getBean(TestLogins.class);
        jdbc = context.getBean(JdbcClient.class);
        stock = new StockFixture(jdbc);
    }

    /// A family of one with its application.
    public record Family(Actor applicant, CaseFile file) {}

    public Actor city() {
        return logins.staff("程毅", null, Role.CITY_AGENCY);
    }

    /// A project of 沙坪坝区 with so many free studios of 34.56 m² at 10.05 yuan.
    public void project(String code, int freeStudios) {
        var project = stock.project(code, HousingOffice.HERE);
        freeHomes(code, freeStudios);
        assertThat(stock.rents()
                        .enter(
                                project,
                                null,
                                new BigDecimal("10.05"),
                                new BigDecimal("18.00"),
                                LocalDate.of(2024, 1, 1),
                                "测试租金批复",
                                StockFixture.city()))
                .isEmpty();
    }

    private void freeHomes(String code, int studios) {
        stock.freeHomes(new ProjectCode(code), UnitType.STUDIO, studios);
    }

    /// Families that chose these projects and wait; the first has the smallest number.
    public List<Family> waiting(int families, String... projects) {
        office.itIs(LocalDate.of(2026, 3, 9));
        List<Family> shown = new ArrayList<>();
        for (int i = 0; i < families; i++) {
            var applicant = office.worker("候房" + "甲乙丙丁戊己庚辛".charAt(i), WITHIN);
            var draft = office.draft(applicant, choosing(office.form(applicant, 50_000), projects));
            var accepted = office.moved(
                    office.moved(draft, "submit", applicant, null), "accept", office.officer(Role.INTAKE), null);
            office.departmentsAnswer();
            var passed = office.moved(accepted, "pass", office.officer(Role.FIRST_REVIEWER), null);
            shown.add(
                    new Family(applicant, office.moved(passed, "publish", office.officer(Role.SECOND_REVIEWER), null)));
        }
        office.itIs(QUALIFIED);
        assertThat(shown).allMatch(family -> stateOf(family) == HousingApplication.State.QUALIFIED);
        return List.copyOf(shown);
    }

    /// One family that has been offered the one free studio of its project, in a run that knows of no earlier one.
    public Family offered(String project) {
        forgetRuns();
        project(project, 1);
        var family = waiting(1, project).getFirst();
        run();
        return family;
    }

    public WeeklyQueueRun.Result run() {
        return weekly.run(city());
    }

    public HousingApplication.State stateOf(Family family) {
        return (HousingApplication.State) office.now(family.file()).state();
    }

    /// The family's newest offer.
    public Offer offerOf(Family family) {
        return offers.of(family.file().id()).getFirst();
    }

    /// Codes of the homes that the families were offered last, "-" where none was.
    public List<String> homesOf(List<Family> families) {
        return families.stream()
                .flatMap(family -> offers.of(family.file().id()).stream()
                        .map(offer -> offer.terms().unitCode().value())
                        .findFirst()
                        .or(() -> java.util.Optional.of("-"))
                        .stream())
                .toList();
    }

    /// Lets this week's run be made again.
    public void forgetRuns() {
        jdbc.sql("delete from housing.queue_run_step").update();
        jdbc.sql("delete from housing.queue_run").update();
    }

    public String unitState(String code) {
        return jdbc.sql("select state from housing.unit where code = :code")
                .param("code", code)
                .query(String.class)
                .single();
    }

    /// "WAITING", "WAITING 1" after having been set back, "OFFERED", "LEFT"; one for each project.
    public List<String> places(Family family) {
        return jdbc.sql("""
                        select state || case set_back when 0 then '' else ' ' || set_back end
                        from housing.queue_place where case_id = :case order by project
                        """)
                .param("case", family.file().id().value())
                .query(String.class)
                .list();
    }

    private static ApplicationForm choosing(ApplicationForm form, String... projects) {
        var chosen = Arrays.stream(projects)
                .map(code -> new ApplicationForm.ProjectChoice(code, "小区" + code))
                .toList();
        return new ApplicationForm(
                form.level(),
                form.place(),
                chosen,
                form.unitType(),
                form.recognition(),
                form.hukouDistrict(),
                form.single(),
                form.work(),
                form.incomes(),
                form.promise(),
                form.consent());
    }
}
