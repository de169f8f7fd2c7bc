package cn.anju.look;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Answers everything that went wrong: a page for people, problem+json for programs, the log for us.
@Controller
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class FailureAnswers implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(FailureAnswers.class);

    /// What controllers throw.
    @ExceptionHandler(Throwable.class)
    @Nullable Object thrown(Throwable thrown, HttpServletRequest request, HttpServletResponse response) throws Throwable {
        if (thrown instanceof AccessDeniedException || thrown instanceof AuthenticationException) {
            throw thrown; // the security chain decides between the login page and a refusal
        }
        if (response.isCommitted()) {
            LOG.debug("the reader left before the answer was complete", thrown);
            return null;
        }
        return answer(Failures.of(thrown), thrown, request, response);
    }

    /// What filters and the container refuse.
    @RequestMapping("/error")
    @Nullable Object dispatched(HttpServletRequest request, HttpServletResponse response) {
        var thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        return answer(thrown == null ? Failures.of(status) : Failures.of(thrown), thrown, request, response);
    }

    private static Object answer(
            Failure failure, @Nullable Throwable thrown, HttpServletRequest request, HttpServletResponse response) {
        if (failure.status() >= 500) {
            LOG.error("{} {} failed", request.getMethod(), failure.status(), thrown);
        }
        if (failure.retryAfter() != null) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(failure.retryAfter().toSeconds()));
        }
        if (wantsJson(request)) {
            return ResponseEntity.status(failure.status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(failure.problem());
        }
        var page = new ModelAndView(
                "look/failure",
                Map.of(
                        "failure",
                        new FailurePage(
                                failure, id(response), request.getMethod().equals("GET"))));
        page.setStatus(org.springframework.http.HttpStatusCode.valueOf(failure.status()));
        return page;
    }

    /// The number under which the log knows this request.
    private static String id(HttpServletResponse response) {
        String id = response.getHeader("X-Request-Id");
        return id == null ? "" : id.substring(0, Math.min(8, id.length()));
    }

    private static boolean wantsJson(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return Page.path(request).startsWith("/api/")
                || (accept != null && accept.contains("json") && !accept.contains("text/html"));
    }
}
