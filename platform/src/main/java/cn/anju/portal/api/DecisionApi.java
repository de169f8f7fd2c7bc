package cn.anju.portal.api;

import cn.anju.casework.ParametersInForce;
import cn.anju.kernel.NotFound;
import cn.anju.kernel.TooMany;
import cn.anju.policy.Answer;
import cn.anju.policy.Cases;
import cn.anju.policy.Json;
import cn.anju.policy.RuleSet;
import cn.anju.policy.RuleSets;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Trying a decision: the contract's body in, the contract's answer out; nothing is stored, no case is touched.
@RestController
@RequestMapping(path = "/api/v1/decisions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "decisions", description = "用自己的数据试算一条规则。只计算，不保存，不影响任何人的事项。")
class DecisionApi {

    private static final int LARGEST_BODY = 256 * 1024;

    private final ParametersInForce parameters;
    private final RequestRate rate;
    private final JsonMapper json;

    DecisionApi(ParametersInForce parameters, RequestRate rate, JsonMapper json) {
        this.parameters = parameters;
        this.rate = rate;
        this.json = json;
    }

    @Operation(summary = "能试算的规则，每条一句话")
    @GetMapping
    String ruleSets() {
        var lines = RuleSets.standard().newest().stream()
                .map(rule -> {
                    Map<String, Object> line = new LinkedHashMap<>();
                    line.put("ruleSet", rule.name());
                    line.put("version", rule.version());
                    line.put("summary", rule.summary());
                    return line;
                })
                .toList();
        return Json.write(Map.of("ruleSets", List.copyOf(lines)));
    }

    @Operation(summary = "一条规则要哪些事实、读哪些参数、依据哪些条款")
    @GetMapping("/{ruleSet}")
    String describe(@PathVariable String ruleSet) {
        return Json.write(the(ruleSet).describe(parameters.set()));
    }

    @Operation(summary = "试算；请求体与命令行的一行相同，最大 256 KB")
    @PostMapping("/{ruleSet}")
    ResponseEntity<String> decide(@PathVariable String ruleSet, HttpServletRequest request) throws IOException {
        var wait = rate.take(request.getRemoteAddr());
        if (wait.compareTo(Duration.ZERO) > 0) {
            throw new TooMany(wait);
        }
        var rule = the(ruleSet);
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", "请求体超过 256 KB，请分开试算。", Map.of());
        }
        var answer = new Cases(rule, parameters.set()).answer(new String(body, StandardCharsets.UTF_8));
        return switch (answer) {
            case Answer.Decided decided -> ResponseEntity.ok(Json.write(decided.toMap()));
            case Answer.Refused refused ->
                problem(HttpStatus.UNPROCESSABLE_CONTENT, "bad-case", refused.message(), refused.toMap());
        };
    }

    private ResponseEntity<String> problem(HttpStatus status, String code, String detail, Map<String, ?> more) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:anju:problem:" + code));
        problem.setProperty("code", code);
        more.forEach(problem::setProperty);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(json.writeValueAsString(problem));
    }

    private static RuleSet<?> the(String name) {
        return RuleSets.standard().find(name).orElseThrow(() -> new NotFound("规则"));
    }
}
