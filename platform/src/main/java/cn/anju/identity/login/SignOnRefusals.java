package cn.anju.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/// Carries why a single sign-on was refused to the login page, which shows it once.
@Component
class SignOnRefusals {

    private static final String TEXT = "anju.sign-on.refused";

    void tell(HttpServletRequest request, String text) {
        request.getSession(true).setAttribute(TEXT, text);
    }

    String take(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(TEXT) instanceof String text) {
            session.removeAttribute(TEXT);
            return text;
        }
        return "统一登录没有成功。请再试一次；仍然不行，请用用户名、口令和动态码登录，并告诉系统管理员。";
    }
}
