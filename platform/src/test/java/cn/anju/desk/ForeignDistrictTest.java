package cn.anju.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.housing.application.HousingOffice;
import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestLogins;
import cn.anju.test.Visitor;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
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

    /// Addresses that name no record of a district, each with its reason.
    private static final Map<String, String> NOT_A_DISTRICTS = Map.ofEntries(
            Map.entry("/desk/queues/{project}/{type}", "the order of a queue is the whole city's; it names no person"),
            Map.entry("/api/v1/queues/{project}/{type}", "as above"),
            Map.entry("/desk/stock/imports/template/{kind}.csv", "an empty template"),
            Map.entry("/desk/stock/imports/template/{kind}.xlsx", "an empty template"),
            Map.entry("/api/v1/notices/{number}", "public"),
            Map.entry("/api/v1/notices/{number}/objections", "public"),
            Map.entry("/api/v1/projects/{code}", "public"),
            Map.entry("/api/v1/decisions/{ruleSet}", "a trial on the caller's own data"),
            Map.entry("/desk/figures/{key}", "figures of the reader's own districts: FiguresOfTheDemoCityTest"),
            Map.entry("/desk/figures/{key}.csv", "as above"),
            Map.entry("/desk/figures/{key}.xlsx", "as above"),
            Map.entry("/api/v1/figures/{key}/rows", "as above"));

    @LocalServerPort
    int port;

    @Autowired
    TestLogins logins;

    @Autowired
    DistrictRecords records;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes;

    @Test
    void sees_and_moves_nothing_by_any_address() {
        records.fill(port);
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
        records.fill(port);
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
        assertThat(foreign.json("/api/v1/search", null, "{\"q\":\"" + DistrictRecords.APPLICANT + "\"}")
                        .body())
                .isEqualTo("[]");
        assertThat(foreign.post("/desk/search", "q", DistrictRecords.APPLICANT).body())
                .contains("没有查到");
    }

    @Test
    void every_variable_has_a_real_record_to_stand_for_it() {
        records.fill(port);
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
            case "month" -> List.of("2026-03");
            case "parameter" -> List.of("housing.rent.due-day");
            default -> records.values(variable);
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
                            + "\"active\":false,\"approved\":true,\"bill\":\"A-202503\",\"give\":true,\"role\":\"INTAKE\",\"area\":\"500107\"}");
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
        return records.secrets().stream()
                .filter(secret -> !asked.contains(secret))
                .anyMatch(all::contains);
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
                "housing.recheck_run",
                "housing.recheck_result",
                "housing.recheck_loss",
                "housing.plan_unit",
                "housing.plan_entry",
                "housing.stock_import",
                "money.bank_file",
                "money.bank_line",
                "money.hand_match",
                "money.payment",
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
}
