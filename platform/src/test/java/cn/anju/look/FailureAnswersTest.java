package cn.anju.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.anju.kernel.Conflict;
import cn.anju.kernel.NotFound;
import cn.anju.kernel.Refused;
import cn.anju.kernel.TooMany;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

class FailureAnswersTest {

    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new Counter())
            .setControllerAdvice(new FailureAnswers())
            .setViewResolvers(new JteViews()
                    .jteViewResolver(
                            new JteViews().templateEngine(),
                            new StaticListableBeanFactory().getBeanProvider(MenuSource.class)))
            .build();

    record Draft(@NotBlank String name, @NotNull @Nullable LocalDate since) {}

    @Controller
    static class Counter {

        @GetMapping({"/page/{kind}", "/api/v1/{kind}"})
        String fail(@PathVariable String kind) {
            throw switch (kind) {
                case "refused" -> new Refused("live", "phone", "已有一件在办的申请。", "一户同时只能有一件。", "请先撤回它。");
                case "missing" -> new NotFound("申请");
                case "conflict" -> new Conflict("这件申请已由另一人办理。", "请重新打开。");
                case "faster" -> new OptimisticLockingFailureException("row 4711");
                case "often" -> new TooMany(Duration.ofSeconds(7));
                case "large" -> new MaxUploadSizeExceededException(20);
                case "down" -> new DataAccessResourceFailureException("password=secret");
                default -> new IllegalStateException("secret of person 4711");
            };
        }

        @GetMapping("/number")
        @ResponseBody
        String number(@RequestParam int n) {
            return Integer.toString(n);
        }

        @PostMapping(path = "/draft", produces = "text/plain;charset=UTF-8")
        @ResponseBody
        String draft(@Valid @ModelAttribute("draft") Draft draft, BindingResult found) {
            var form = FormState.of(found);
            return form.value("name") + "|" + form.value("since") + "|" + form.error("name") + "|"
                    + form.error("since");
        }

        @PostMapping("/api/v1/draft")
        @ResponseBody
        String strict(@Valid @ModelAttribute("draft") Draft draft) {
            return draft.name();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "refused,422",
        "missing,404",
        "conflict,409",
        "faster,409",
        "often,429",
        "large,413",
        "down,503",
        "bug,500"
    })
    void every_failure_is_a_page_and_a_problem_and_tells_no_secret(String kind, int status) throws Exception {
        var page = answer(get("/page/" + kind).header("Accept", "text/html,*/*"));
        assertThat(page.getStatus()).isEqualTo(status);
        assertThat(page.getContentType()).startsWith("text/html");
        assertThat(page.getContentAsString()).contains("<h1>", "接下来");
        var problem = answer(get("/api/v1/" + kind));
        assertThat(problem.getStatus()).isEqualTo(status);
        assertThat(problem.getContentType()).startsWith("application/problem+json");
        assertThat(problem.getContentAsString()).contains("\"status\":" + status, "\"title\":");
        for (var answer : new MockHttpServletResponse[] {page, problem}) {
            assertThat(answer.getContentAsString()).doesNotContain("secret", "4711", "Exception", "at cn.anju");
        }
    }

    @Test
    void a_refusal_says_what_why_and_what_next() throws Exception {
        assertThat(answer(get("/page/refused")).getContentAsString()).contains("已有一件在办的申请", "一户同时只能有一件", "请先撤回它");
        assertThat(answer(get("/api/v1/refused")).getContentAsString())
                .contains("\"code\":\"live\"", "\"field\":\"phone\"", "请先撤回它");
    }

    @Test
    void waiting_is_told_in_seconds() throws Exception {
        assertThat(answer(get("/page/often")).getHeader("Retry-After")).isEqualTo("7");
        assertThat(answer(get("/api/v1/down")).getHeader("Retry-After")).isEqualTo("5");
    }

    @Test
    void a_number_that_is_none_is_a_bad_request() throws Exception {
        assertThat(answer(get("/number?n=x")).getStatus()).isEqualTo(400);
        assertThat(answer(get("/number")).getStatus()).isEqualTo(400);
        assertThat(answer(post("/number")).getStatus()).isEqualTo(405);
    }

    @Test
    void a_bad_form_keeps_what_was_entered_and_speaks_chinese_beside_each_field() throws Exception {
        var answer = answer(post("/draft").param("name", " ").param("since", "yesterday"));
        assertThat(answer.getContentAsString()).isEqualTo(" |yesterday|请填写这一项。|请填写日期，例如 2026-11-22。");
    }

    @Test
    void a_bad_form_sent_by_a_program_lists_its_fields() throws Exception {
        var answer = answer(post("/api/v1/draft").param("name", "").param("since", "2026-03-09"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("\"field\":\"name\"", "请填写这一项");
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        var answer = mvc.perform(request).andReturn().getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }
}
