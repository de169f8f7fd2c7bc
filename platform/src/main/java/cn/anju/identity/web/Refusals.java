package cn.anju.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/// What somebody without the right gets: a page leads to the login, the API answers with a problem.
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        if (isApi(request)) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"anju\"");
            problem(
                    response,
                    401,
                    "not-signed-in",
                    "尚未登录",
                    "这个地址只给登录的人和持令牌的机构。",
                    "请先登录，或在 Authorization 请求头里带上有效的机构令牌。");
            return;
        }
        String query = request.getQueryString();
        String target =
                request.getMethod().equals("GET") ? request.getRequestURI() + (query == null ? "" : "?" + query) : "/";
        String login = "/login?to=" + URLEncoder.encode(target, StandardCharsets.UTF_8);
        if (request.getHeader("HX-Request") != null) {
            // A part of a page cannot show the login form: the whole page goes there.
            response.setHeader("HX-Redirect", login);
            response.setStatus(401);
            return;
        }
        response.sendRedirect(login);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        boolean form = denied instanceof CsrfException;
        if (isApi(request)) {
            problem(
                    response,
                    403,
                    form ? "no-form-token" : "forbidden",
                    form ? "缺少表单令牌" : "没有权限",
                    form ? "用会话访问接口时要有页面给出的令牌。" : "您的角色或所属区域不包含这项操作。",
                    form ? "请带上 X-XSRF-TOKEN 请求头。" : "请交给有权限的同事；认为应当有权限的，请找本单位管理员。");
            return;
        }
        response.sendError(403);
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    private static void problem(
            HttpServletResponse response, int status, String code, String title, String detail, String next)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write("""
                        {"type":"about:blank","title":"%s","status":%d,"detail":"%s","code":"%s","next":"%s"}""".formatted(title, status, detail, code, next));
    }
}
