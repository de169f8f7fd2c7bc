package cn.anju.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Letters;
import cn.anju.casework.PublicNotices;
import cn.anju.exchange.Checks;
import cn.anju.housing.allocation.WeeklyQueueRun;
import cn.anju.housing.application.HousingOffice;
import cn.anju.housing.objection.ReceivingObjection;
import cn.anju.housing.recheck.RecheckedHousehold;
import cn.anju.housing.stock.ProjectCode;
import cn.anju.housing.stock.RentStandards;
import cn.anju.housing.stock.StockFixture;
import cn.anju.housing.stock.UnitType;
import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import cn.anju.test.TestClock;
import cn.anju.test.TestLogins;
import cn.anju.test.Visitor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Real records of 沙坪坝区 for the tests of what another district's clerk gets to see: a case on the public list with a
/// photo, a letter and an objection, an offer, a draw plan, an uploaded file, a task.
@Component
class DistrictRecords {

    static final String APPLICANT = "邻区人";

    private final HousingOffice office;
    private final TestLogins logins;
    private final TestClock clock;
    private final Checks checks;
    private final Letters letters;
    private final PublicNotices notices;
    private final ReceivingObjection objections;
    private final WeeklyQueueRun weekly;
    private final RentStandards rents;
    private final RecheckedHousehold checked;
    private final JdbcClient jdbc;
    private final Map<String, List<String>> records = new LinkedHashMap<>();
    private final List<String> secrets = new ArrayList<>();
    private String of = "";
    private int port;

    DistrictRecords(
            HousingOffice office,
            TestLogins logins,
            ObjectProvider<TestClock> clock,
            Checks checks,
            Letters letters,
            PublicNotices notices,
            ReceivingObjection objections,
            WeeklyQueueRun weekly,
            RentStandards rents,
            RecheckedHousehold checked,
            JdbcClient jdbc) {
        this.checked = checked;
        this.office = office;
        this.logins = logins;
        this.clock = clock.getIfAvailable(TestClock::new);
        this.checks = checks;
        this.letters = letters;
        this.notices = notices;
        this.objections = objections;
        this.weekly = weekly;
        this.rents = rents;
        this.jdbc = jdbc;
    }

    /// What may stand for a variable of an address.
    List<String> values(String variable) {
        return records.getOrDefault(variable, List.of());
    }

    /// Texts that no foreign clerk may read.
    List<String> secrets() {
        return List.copyOf(secrets);
    }

    /// Fills the district once; asking again changes nothing.
    void fill(int port) {
        if (!records.isEmpty()
                && of.equals(jdbc.sql("select current_database()")
                        .query(String.class)
                        .single())) {
            return;
        }
        this.port = port;
        records.clear();
        secrets.clear();
        of = jdbc.sql("select current_database()").query(String.class).single();
        var offered = offered();
        var resident = office.worker(APPLICANT, 60_000);
        var file = office.shown(resident);
        var notice = notices.latest(1, null, null).getFirst();
        int row = notices.entries(notice.id()).stream()
                .filter(one -> one.caseId().equals(file.id()))
                .findFirst()
                .orElseThrow()
                .position();
        var objection = objections.receive(notice.number(), row, "他家另有住房，邻居都知道", "座机", "198.51.100." + row);
        record("number", file.number().value(), objection.number().value(), offered, plan());
        record("person", HousingOffice.person(resident).toString());
        record("check", checks.forCase(file.id().value()).getFirst().id().toString());
        record("letter", letter(file));
        var document = proof(resident, file);
        record("document", document);
        record("fact", "WORK_KIND");
        record("action", "pass", "publish", "investigate", "void", "sign");
        record(
                "code",
                jdbc.sql("select code from housing.unit order by id limit 1")
                        .query(String.class)
                        .single(),
                HousingOffice.PROJECT);
        record("project", HousingOffice.PROJECT);
        record("id", file.id().toString(), document, upload(), task(file), archive(file));
        record("run", checked.id().toString());
        record("position", "1");
        bankFile();
        record("adjustment", rentProposal());
        secrets.addAll(List.of(
                APPLICANT, file.number().value(), offered, objection.number().value()));
    }

    private void record(String variable, String... values) {
        records.put(variable, List.of(values));
    }

    /// An offer of the same district, from a household that came through the queue.
    private String offered() {
        clock.set(LocalDate.of(2026, 3, 9));
        var waiting = office.shown(office.worker("轮候户", 60_000));
        office.itIs(LocalDate.of(2026, 3, 17));
        homes();
        weekly.run(Actor.SYSTEM);
        return jdbc.sql("select number from housing.offer where case_id = :case")
                .param("case", waiting.id().value())
                .query(String.class)
                .single();
    }

    private void homes() {
        jdbc.sql("""
                insert into housing.building (project_id, name)
                select id, '1栋' from housing.project where code = :code
                """).param("code", HousingOffice.PROJECT).update();
        new StockFixture(jdbc).freeHomes(new ProjectCode(HousingOffice.PROJECT), UnitType.STUDIO, 2);
        rents.enter(
                new ProjectCode(HousingOffice.PROJECT),
                null,
                new BigDecimal("10.50"),
                new BigDecimal("20.00"),
                LocalDate.of(2024, 1, 1),
                "文号一",
                StockFixture.city());
    }

    private String plan() {
        var maker = visitor(office.officer(Role.DISTRICT_AUTHORITY));
        var opened = maker.json("/api/v1/draw-plans", UUID.randomUUID().toString(), """
                {"project":"TESTXY","type":"STUDIO","from":"2025-01-01","to":"2026-03-31","share":"20","hash":"sha256",
                "source":"双色球 2026030 期开奖号码的 SHA-256","drawOn":"2026-03-27"}""");
        var found = Pattern.compile("\"number\":\"([^\"]+)\"").matcher(opened.body());
        assertThat(found.find()).as(opened.body()).isTrue();
        return found.group(1);
    }

    /// A new price for the project, two years after the last.
    private String rentProposal() {
        var maker = visitor(office.officer(Role.DISTRICT_AUTHORITY));
        var made = maker.json("/api/v1/rent-standards/prices", UUID.randomUUID().toString(), """
                {"project":"TESTXY","since":"2027-06-01","standard":"10.80","market":"20.00","approval":"文号二"}""");
        var found = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(made.body());
        assertThat(found.find()).as(made.body()).isTrue();
        return found.group(1);
    }

    private String upload() {
        var keeper = visitor(office.officer(Role.OPERATOR));
        var sent = keeper.send(HttpRequest.newBuilder(keeper.address("/api/v1/stock-imports?kind=units&name=a.csv"))
                .header("X-XSRF-TOKEN", keeper.token())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString("小区编号,楼栋,房号,楼层,户型,建筑面积,房屋编号,状态\n"
                        + "TESTXY,3栋,1204,12,单间配套,34.56,A-" + UUID.randomUUID() + ",可配租\n")));
        var found = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(sent.body());
        assertThat(found.find()).as(sent.body()).isTrue();
        return found.group(1);
    }

    /// A photo that the family handed in.
    private String proof(Actor resident, CaseFile file) {
        var photo = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", photo);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var own = new Visitor(port).with(logins.cookie(resident.account()));
        own.get("/me/profile");
        var kept = own.send(
                HttpRequest.newBuilder(own.address("/api/v1/me/cases/" + file.number() + "/documents?name=a.png"))
                        .header("X-XSRF-TOKEN", own.token())
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", "image/png")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(photo.toByteArray())));
        var found = Pattern.compile("\"document\":\"([^\"]+)\"").matcher(kept.body());
        assertThat(found.find()).as(kept.body()).isTrue();
        return found.group(1);
    }

    /// A payment file of the district's finance officer, with a line that found no bill.
    private void bankFile() {
        var officer = visitor(office.officer(Role.FINANCE));
        var sent = officer.send(HttpRequest.newBuilder(officer.address("/api/v1/payment-files?name=bank.csv"))
                .header("X-XSRF-TOKEN", officer.token())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "账单号,金额,缴款日期,流水号,缴款人\n不知道,5.00,2026-03-02,LS-500106-1,候房甲\n")));
        var id = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(sent.body());
        assertThat(id.find()).as(sent.body()).isTrue();
        var done = officer.json(
                "/api/v1/payment-files/" + id.group(1) + "/confirmation",
                UUID.randomUUID().toString(),
                "{}");
        var line = Pattern.compile("\"id\":(\\d+)").matcher(done.body());
        assertThat(line.find()).as(done.body()).isTrue();
        record("file", id.group(1));
        record("line", line.group(1));
        secrets.add("LS-500106-1");
    }

    private String letter(CaseFile file) {
        var person = file.applicant().orElseThrow().person();
        return letters.write(file.id(), person, "test", "告知书", List.of("一段话。"), null, null)
                .id()
                .toString();
    }

    private String task(CaseFile file) {
        jdbc.sql("""
                insert into casework.task (id, kind, natural_key, case_id, district, role, text, opened_at)
                values (:id, 'test', :key, :case, '500106', 'INTAKE', '请看一下', timestamptz '2026-03-09 01:00Z')
                """)
                .param(
                        "id",
                        UUID.nameUUIDFromBytes(file.number().value().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .param("key", UUID.randomUUID().toString())
                .param("case", file.id().value())
                .update();
        return UUID.nameUUIDFromBytes(file.number().value().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }

    private String archive(CaseFile file) {
        return jdbc.sql("select id from archive.household limit 1")
                .query(UUID.class)
                .optional()
                .orElseGet(file.id()::value)
                .toString();
    }

    private Visitor visitor(Actor actor) {
        var visitor = new Visitor(port).with(logins.cookie(actor.account()));
        visitor.get("/desk/search");
        return visitor;
    }
}
