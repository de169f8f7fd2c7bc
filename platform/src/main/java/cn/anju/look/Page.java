package cn.anju.look;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/// What every template knows of its request: the reader, the mode, the address, the form token.
///
/// @param reader the logged-in person's or officer's name; null for the public
/// @param elder whether 长辈版 is on
/// @param path the address, for the menu's current entry and for coming back after the switch
/// @param csrf the hidden form field's value
/// @param menu the entries this reader may open, in order
/// @param notices lines for the top of the page (the demo clock, a restored draft)
public record Page(
        @Nullable String reader, boolean elder, String path, String csrf, List<MenuEntry> menu, List<String> notices) {

    /// The request attribute through which identity tells who is reading.
    public static final String READER = Page.class.getName() + ".reader";

    /// The request attribute with the reader's menu, a `List<MenuEntry>`.
    public static final String MENU = Page.class.getName() + ".menu";

    /// The cookie that remembers 长辈版.
    public static final String ELDER_COOKIE = "elder";

    @SuppressWarnings("unchecked")
    static Page of(HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        var menu = (List<MenuEntry>) request.getAttribute(MENU);
        return new Page(
                (String) request.getAttribute(READER),
                elder(request.getCookies()),
                request.getRequestURI(),
                token == null ? "" : token.getToken(),
                menu == null ? List.of() : menu,
                List.of());
    }

    private static boolean elder(Cookie @Nullable [] cookies) {
        return cookies != null
                && Arrays.stream(cookies)
                        .anyMatch(cookie -> cookie.getName().equals(ELDER_COOKIE)
                                && cookie.getValue().equals("1"));
    }
}
