package cn.anju.house;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.casework.OncePerKey;
import cn.anju.test.PlatformTest;
import cn.anju.test.Visitor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whatever a page can do, a program can do: each page address that changes something has its twin under /api/v1.
@PlatformTest
class ApiTwinsTest {

    /// Page address to its twins.
    private static final Map<String, List<String>> TWINS = Map.ofEntries(
            entry(
                    "/me/apply/{step:where|work|incomes|recognition|homes}",
                    List.of(
                            "/api/v1/me/application",
                            "/api/v1/me/application/where",
                            "/api/v1/me/application/work",
                            "/api/v1/me/application/incomes",
                            "/api/v1/me/application/recognition",
                            "/api/v1/me/application/homes")),
            twin("/me/apply/family", "/api/v1/me/application/family"),
            twin("/me/apply/family/add", "/api/v1/me/application/family/members"),
            twin("/me/apply/family/remove", "/api/v1/me/application/family/members/{person}/removal"),
            twin("/me/apply/documents/add", "/api/v1/me/application/documents/{kind}"),
            twin("/me/apply/documents/remove", "/api/v1/me/application/documents/{document}/removal"),
            twin("/me/apply/check", "/api/v1/me/application/check"),
            twin("/me/apply/submit", "/api/v1/me/application/submission"),
            twin("/me/invitations/{number}", "/api/v1/me/invitations/{number}"),
            entry(
                    "/me/cases/{number}/{action:[A-Za-z]+}",
                    List.of("/api/v1/cases/{number}/moves/{action}", "/api/v1/me/cases/{number}/documents")),
            twin("/me/applications/{number}/redeclaration", "/api/v1/me/applications/{number}/redeclaration"),
            twin(
                    "/me/applications/{number}/redeclaration/check",
                    "/api/v1/me/applications/{number}/redeclaration-quotes"),
            twin("/desk/redeclarations/remind", "/api/v1/redeclarations/reminders"),
            twin("/me/leases/{lease}/changes/{kind}", "/api/v1/me/leases/{lease}/changes/{kind}"),
            twin("/me/leases/{lease}/renewal", "/api/v1/me/leases/{lease}/renewal"),
            twin("/me/leases/{lease}/renewal/check", "/api/v1/me/leases/{lease}/renewal-quotes"),
            twin("/me/offers/{number}/accept", "/api/v1/me/offers/{number}/acceptance"),
            twin("/me/offers/{number}/decline", "/api/v1/me/offers/{number}/refusal"),
            twin("/me/rent/bills/{bill}/pay", "/api/v1/me/bills/{bill}/payment"),
            twin("/benefits", "/api/v1/benefits"),
            twin("/me/profile", "/api/v1/me/profile"),
            twin("/notices/{number}/objections", "/api/v1/notices/{number}/objections"),
            twin("/desk/cases/{number}/moves/{action}", "/api/v1/cases/{number}/moves/{action}"),
            twin("/desk/cases/{number}/facts/{fact}", "/api/v1/cases/{number}/facts/{fact}"),
            twin("/desk/cases/{number}/checks/{check}/again", "/api/v1/cases/{number}/checks/{check}/again"),
            twin("/desk/cases/{number}/rectifications", "/api/v1/cases/{number}/rectifications"),
            twin("/desk/cases/{number}/contact", "/api/v1/cases/{number}/contact"),
            twin("/desk/cases/{number}/people/{person}/whole", "/api/v1/cases/{number}/people/{person}/whole"),
            twin("/desk/cases/{number}/letters/{letter}/signed", "/api/v1/cases/{number}/letters/{letter}/signed"),
            twin("/desk/search", "/api/v1/search"),
            twin("/desk/tasks/{id}/done", "/api/v1/tasks/{id}/done"),
            twin("/desk/calendars", "/api/v1/calendars"),
            twin("/desk/co-applicants", "/api/v1/co-applicants/search"),
            twin("/desk/co-applicants/answer", "/api/v1/co-applicants/answers"),
            twin("/desk/offers/{number}/sign", "/api/v1/offers/{number}/signature"),
            twin("/desk/offers/{number}/scan", "/api/v1/offers/{number}/scan"),
            twin("/desk/queues/run", "/api/v1/queue-runs"),
            twin("/desk/exits", "/api/v1/exits"),
            twin("/desk/cases/{number}/check-out", "/api/v1/cases/{number}/check-out"),
            twin("/desk/rent/standards/adjustments", "/api/v1/rent-standards/adjustments"),
            twin("/desk/rent/standards/prices", "/api/v1/rent-standards/prices"),
            twin("/desk/rent/standards/{adjustment}/approve", "/api/v1/rent-standards/{adjustment}/approval"),
            twin("/desk/rent/standards/{adjustment}/reject", "/api/v1/rent-standards/{adjustment}/rejection"),
            twin("/desk/rent/runs", "/api/v1/bill-runs"),
            twin("/desk/rechecks", "/api/v1/rechecks"),
            twin("/desk/rechecks/{run}/pause", "/api/v1/rechecks/{run}/pause"),
            twin("/desk/rechecks/{run}/resume", "/api/v1/rechecks/{run}/resume"),
            twin("/desk/rechecks/{run}/stop", "/api/v1/rechecks/{run}/stop"),
            twin("/desk/rechecks/{run}/confirmations", "/api/v1/rechecks/{run}/confirmations"),
            twin(
                    "/desk/rechecks/{run}/households/{position}/confirm",
                    "/api/v1/rechecks/{run}/households/{position}/confirmation"),
            twin(
                    "/desk/rechecks/{run}/households/{position}/ask",
                    "/api/v1/rechecks/{run}/households/{position}/questions"),
            twin(
                    "/desk/rechecks/{run}/households/{position}/keep",
                    "/api/v1/rechecks/{run}/households/{position}/keeping"),
            twin("/me/rechecks/{household}", "/api/v1/me/rechecks/{household}/answer"),
            twin("/desk/parameters/{parameter}", "/api/v1/parameters/{parameter}/proposals"),
            twin("/desk/parameter-proposals/{proposal}/approve", "/api/v1/parameter-proposals/{proposal}/approval"),
            twin("/desk/parameter-proposals/{proposal}/reject", "/api/v1/parameter-proposals/{proposal}/rejection"),
            twin("/desk/rent/runs/{month}/pause", "/api/v1/bill-runs/{month}/pause"),
            twin("/desk/draws", "/api/v1/draw-plans"),
            twin("/desk/draws/{number}/homes", "/api/v1/draw-plans/{number}/homes"),
            twin("/desk/draws/{number}/households", "/api/v1/draw-plans/{number}/households"),
            twin("/desk/draws/{number}/numbers", "/api/v1/draw-plans/{number}/numbers"),
            twin("/desk/draws/{number}/moves/{action}", "/api/v1/cases/{number}/moves/{action}"),
            twin("/desk/rent/books/hand-overs", "/api/v1/hand-overs"),
            twin("/desk/rent/payments", "/api/v1/payment-files"),
            twin("/desk/rent/payments/{file}", "/api/v1/payment-files/{file}/confirmation"),
            twin("/desk/rent/unmatched/{line}", "/api/v1/unmatched-payments/{line}/match"),
            twin("/desk/rent/unmatched/{line}/decision", "/api/v1/unmatched-payments/{line}/decision"),
            twin("/desk/stock/units/{code}/moves", "/api/v1/units/{code}/moves"),
            twin("/desk/stock/imports", "/api/v1/stock-imports"),
            twin("/desk/stock/imports/{id}", "/api/v1/stock-imports/{id}/confirmation"),
            twin("/desk/accounts/{id}/propose", "/api/v1/accounts/{id}/proposals"),
            twin("/desk/accounts/{id}/withdraw", "/api/v1/accounts/{id}/withdrawals"),
            twin("/desk/accounts/{id}/active", "/api/v1/accounts/{id}/active"),
            twin("/desk/accounts/proposals/{proposal}", "/api/v1/account-proposals/{proposal}"),
            twin("/desk/machines/{id}/revoke", "/api/v1/machines/{id}/revocation"));

    /// Page addresses without a twin, each with its reason.
    private static final Map<String, String> WITHOUT = Map.ofEntries(
            entry("/login", "signing in is what a program's token stands for"),
            entry("/login/code", "as above"),
            entry("/login/name", "as above"),
            entry("/login/staff", "as above"),
            entry("/login/second-factor", "as above"),
            entry("/login/password", "as above"),
            entry("/logout", "ends a browser's session"),
            entry("/setup", "the first administrator, with a code from the console"),
            entry("/desk/accounts/new", "shows an initial password once, to a person"),
            entry("/desk/accounts/{id}/reset", "shows an initial password once, to a person"),
            entry("/desk/machines", "shows a token once, to a person"),
            entry("/me/apply/documents", "saves nothing: leads to the next page of the form"),
            entry("/look/elder", "how pages look"),
            entry("/demo/clock", "demo mode only"));

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes;

    @Autowired
    JsonMapper json;

    private static Map.Entry<String, List<String>> twin(String page, String twin) {
        return entry(page, List.of(twin));
    }

    @Test
    void every_page_that_changes_something_has_its_twin() {
        var pages = changing(false);
        assertThat(pages.keySet().stream().filter(page -> !TWINS.containsKey(page) && !WITHOUT.containsKey(page)))
                .as("give each of these a twin under /api/v1, or a reason why it has none")
                .isEmpty();
        assertThat(TWINS.keySet()).as("pages that are gone").isSubsetOf(pages.keySet());
        assertThat(WITHOUT.keySet().stream().filter(TWINS::containsKey)).isEmpty();
    }

    @Test
    void every_twin_is_there_and_in_the_document() {
        var twins = TWINS.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        assertThat(changing(true).keySet()).containsAll(twins);
        var document = document();
        var paths = new TreeSet<>(document.get("paths").propertyNames());
        assertThat(paths).containsAll(twins);
        assertThat(document.toString()).doesNotContain("displayName").contains("Idempotency-Key");
        assertThat(document.at("/info/description").asString()).contains("problem+json");
    }

    /// What is the same done twice needs no key; all else asks for one.
    @Test
    void what_changes_something_is_done_once_for_its_key() {
        var without = Set.of(
                "/api/v1/decisions/{ruleSet}",
                "/api/v1/benefits",
                "/api/v1/search",
                "/api/v1/co-applicants/search",
                "/api/v1/cases/{number}/contact",
                "/api/v1/cases/{number}/people/{person}/whole",
                "/api/v1/queue-runs",
                "/api/v1/bill-runs",
                "/api/v1/bill-runs/{month}/pause",
                "/api/v1/me/profile",
                "/api/v1/accounts/{id}/proposals",
                "/api/v1/accounts/{id}/withdrawals",
                "/api/v1/accounts/{id}/active",
                "/api/v1/account-proposals/{proposal}",
                "/api/v1/machines/{id}/revocation");
        assertThat(changing(true).entrySet().stream()
                        .filter(route -> !route.getValue().hasMethodAnnotation(OncePerKey.class))
                        .map(Map.Entry::getKey))
                .as("only looks, trials and what names its outcome go without a key")
                .containsExactlyInAnyOrderElementsOf(without);
    }

    private Map<String, HandlerMethod> changing(boolean api) {
        return routes.getHandlerMethods().entrySet().stream()
                .filter(route -> route.getValue().getBeanType().getPackageName().startsWith("cn.anju"))
                .filter(route -> changes(route.getKey()))
                .flatMap(route -> route.getKey().getPatternValues().stream().map(path -> entry(path, route.getValue())))
                .filter(route -> route.getKey().startsWith("/api/") == api)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean changes(RequestMappingInfo route) {
        var methods = route.getMethodsCondition().getMethods();
        return methods.stream().anyMatch(method -> method != RequestMethod.GET && method != RequestMethod.HEAD);
    }

    private JsonNode document() {
        var answer = new Visitor(port).get("/api/v1/openapi.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        return json.readTree(answer.body());
    }
}
