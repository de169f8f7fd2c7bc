package cn.anju.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Cases;
import cn.anju.casework.Letters;
import cn.anju.casework.PublicNotices;
import cn.anju.exchange.Checks;
import cn.anju.housing.allocation.WeeklyQueueRun;
import cn.anju.housing.application.HousingOffice;
import cn.anju.housing.objection.ReceivingObjection;
import cn.anju.housing.stock.ProjectCode;
import cn.anju.housing.stock.RentStandards;
import cn.anju.housing.stock.StockFixture;
import cn.anju.housing.stock.UnitType;
import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import cn.anju.test.TestLogins;
import cn.anju.test.Visitor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// A clerk of another district, with every role there is, meets every address of the desk and of the JSON interface
/// that names a record: nothing is shown, nothing is changed.
@PlatformTest
class ForeignDistrictTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)(:[^}]*)?}");
    private static final String CANARY = "邻区人";

    /// Addresses that name no record of a district, each with its reason.
    private static final Map<String, String> NOT_A_DISTRICTS = Map.of(
            "/desk/queues/{project}/{type}", "the order of a queue is the whole city's; it names no person",
            "/api/v1/queues/{project}/{type}", "as above",
            "/desk/stock/imports/template/{kind}.csv", "an empty template",
            "/desk/stock/imports/template/{kind}.xlsx", "an empty template",
            "/api/v1/notices/{number}", "public",
            "/api/v1/notices/{number}/objections", "public",
            "/api/v1/projects/{code}", "public",
            "/api/v1/decisions/{ruleSet}", "a trial on the caller's own data");

    @LocalServerPort
    int port;

    @Autowired
    HousingOffice office;

    @Autowired
    TestLogins logins;

    @Autowired
    TestClock clock;

    @Autowired
    Cases cases;

    @Autowired
    Checks checks;

    @Autowired
    Letters letters;

    @Autowired
    PublicNotices notices;

    @Autowired
    ReceivingObjection objections;

    @Autowired
    WeeklyQueueRun weekly;

    @Autowired
    RentStandards rents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes;

    /// Records of 沙坪坝区 by the variable that names them; a route is tried with each that fits.
    private static final Map<String, List<String>> RECORDS = new LinkedHashMap<>();

    private static final List<String> SECRETS = new ArrayList<>();

    @Test
    void sees_and_moves_nothing_by_any_address() {
        fill();
        var foreign = new Visitor(port).with(logins.cookie(everyRoleElsewhere().account()));
        foreign.get("/desk/search");
        var before = everything();
        Map<String, String> open = new TreeMap<>();
        int tried = 0;
        for (var route : recordRoutes().entrySet()) {
            for (String address : addresses(route.getKey())) {
                for (var method : route.getValue()) {
                    tried++;
                    var answer = call(foreign, method, address);
                    if (answer.statusCode() != 403 && answer.statusCode() != 404 || shows(answer)) {
                        open.put(
                                method + " " + route.getKey() + " " + address,
                                answer.statusCode() + " " + location(answer));
                    }
                }
            }
        }
        assertThat(open).as("addresses that a foreign clerk gets through").isEmpty();
        assertThat(tried).as("a test that tries little proves little").isGreaterThan(100);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void finds_nothing_in_any_list() {
        fill();
        var foreign = new Visitor(port).with(logins.cookie(everyRoleElsewhere().account()));
        foreign.get("/desk/search");
        var lists = routes.getHandlerMethods().entrySet().stream()
                .filter(route -> route.getValue().getBeanType().getPackageName().startsWith("cn.anju"))
                .filter(route ->
                        route.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(route -> route.getKey().getPatternValues().stream())
                .filter(path -> path.startsWith("/desk") || path.startsWith("/api/v1/"))
                .filter(path -> !path.contains("{") && !path.startsWith("/api/v1/me"))
                .sorted()
                .toList();
        assertThat(lists).hasSizeGreaterThan(15);
        assertThat(lists).allSatisfy(path -> {
            var answer = foreign.get(path);
            assertThat(answer.statusCode()).as(path).isLessThan(500);
            assertThat(shows(answer)).as(path + " " + answer.body()).isFalse();
        });
        assertThat(foreign.json("/api/v1/search", null, "{\"q\":\"" + CANARY + "\"}")
                        .body())
                .isEqualTo("[]");
        assertThat(foreign.post("/desk/search", "q", CANARY).body()).contains("没有查到");
    }

    @Test
    void every_variable_has_a_real_record_to_stand_for_it() {
        fill();
        assertThat(recordRoutes().keySet().stream()
                        .filter(route -> addresses(route).isEmpty()))
                .as("give these routes a real record of the other district")
                .isEmpty();
    }

    private Actor everyRoleElsewhere() {
        return logins.staff(
                "外区办事员",
                HousingOffice.ELSEWHERE,
                Arrays.stream(Role.values())
                        .filter(role -> role != Role.RESIDENT && role != Role.SYSTEM)
                        // what these administer is no district's
                        .filter(role -> role != Role.SYSTEM_ADMIN && role != Role.SECURITY_ADMIN)
                        .toArray(Role[]::new));
    }

    private void fill() {
        if (!RECORDS.isEmpty()) {
            return;
        }
        var offered = offered();
        var resident = office.worker(CANARY, 60_000);
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
        SECRETS.addAll(List.of(
                CANARY, file.number().value(), offered, objection.number().value()));
    }

    private void record(String variable, String... values) {
        RECORDS.put(variable, List.of(values));
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

    private Map<String, List<RequestMethod>> recordRoutes() {
        Map<String, List<RequestMethod>> found = new TreeMap<>();
        routes.getHandlerMethods().forEach((route, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("cn.anju")) {
                route.getPatternValues().stream()
                        .filter(path -> path.startsWith("/desk/") || path.startsWith("/api/v1/"))
                        .filter(path -> path.contains("{") && !path.startsWith("/api/v1/me/"))
                        .filter(path -> !NOT_A_DISTRICTS.containsKey(path))
                        .forEach(path -> found.computeIfAbsent(path, none -> new ArrayList<>())
                                .addAll(route.getMethodsCondition().getMethods()));
            }
        });
        return found;
    }

    /// The route with every combination of real records in the places of its variables.
    private List<String> addresses(String route) {
        List<String> done = List.of(route);
        var variables = VARIABLE.matcher(route);
        while (variables.find()) {
            var values = values(variables.group(1));
            String name = variables.group();
            done = done.stream()
                    .flatMap(half -> values.stream().map(value -> half.replace(name, value)))
                    .toList();
        }
        return done;
    }

    private List<String> values(String variable) {
        return switch (variable) {
            case "proposal", "decision" -> List.of(UUID.randomUUID().toString());
            case "type" -> List.of("STUDIO");
            default -> RECORDS.getOrDefault(variable, List.of());
        };
    }

    private static HttpResponse<String> call(Visitor visitor, RequestMethod method, String address) {
        if (method == RequestMethod.GET) {
            return visitor.get(address + "?purpose=REVIEW");
        }
        if (address.startsWith("/desk/draws/") && address.endsWith("/numbers")) {
            return visitor.send(
                    HttpRequest.newBuilder(visitor.address(address))
                            .header("X-XSRF-TOKEN", visitor.token())
                            .header("Content-Type", "multipart/form-data; boundary=part")
                            .POST(
                                    HttpRequest.BodyPublishers.ofString(
                                            "--part\r\nContent-Disposition: form-data; name=\"numbers\"; filename=\"a.txt\"\r\n\r\nN1\r\n--part--\r\n")));
        }
        if (address.startsWith("/api/")) {
            return visitor.json(
                    address,
                    UUID.randomUUID().toString(),
                    "{\"version\":5,\"reason\":\"理由写得很清楚\",\"value\":\"EMPLOYED\",\"finding\":\"发现收入没有核对清楚\","
                            + "\"day\":\"2026-03-09\",\"startsOn\":\"2026-03-20\",\"most\":1,\"mode\":\"ALL\",\"move\":\"DELIVER\","
                            + "\"active\":false,\"give\":true,\"role\":\"INTAKE\",\"area\":\"500107\"}");
        }
        return visitor.post(
                address,
                "version",
                "5",
                "reason",
                "理由写得很清楚",
                "confirmed",
                "true",
                "value",
                "EMPLOYED",
                "finding",
                "发现收入没有核对清楚",
                "day",
                "2026-03-09",
                "startsOn",
                "2026-03-20",
                "most",
                "1",
                "move",
                "DELIVER",
                "mode",
                "ALL",
                "role",
                "INTAKE",
                "area",
                "500107",
                "active",
                "false",
                "give",
                "true");
    }

    private boolean shows(HttpResponse<String> answer) {
        String all = answer.body() + location(answer);
        String asked = answer.uri().toString();
        return SECRETS.stream().filter(secret -> !asked.contains(secret)).anyMatch(all::contains);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /// Every row that a record of the district stands in.
    private Map<String, Object> everything() {
        Map<String, Object> found = new LinkedHashMap<>();
        for (String table : List.of(
                "casework.case_file",
                "casework.case_event",
                "casework.task",
                "casework.letter",
                "casework.idempotency_key",
                "archive.access_log",
                "archive.document",
                "housing.offer",
                "housing.lease",
                "housing.unit",
                "housing.entered_fact",
                "housing.plan_unit",
                "housing.plan_entry",
                "housing.stock_import",
                "exchange.request",
                "exchange.attempt",
                "identity.audit")) {
            found.put(table, fingerprint(table));
        }
        return found;
    }

    private String fingerprint(String table) {
        return Objects.requireNonNull(
                jdbc.sql("select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                                + table + " t")
                        .query(String.class)
                        .single());
    }

    private Visitor visitor(Actor actor) {
        var visitor = new Visitor(port).with(logins.cookie(actor.account()));
        visitor.get("/desk/search");
        return visitor;
    }
}
