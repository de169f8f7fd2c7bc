package cn.anju.look;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.support.RequestContextUtils;

/// What every template knows of its request: the reader, the mode, the address, the form token.
///
/// @param reader the logged-in person's or officer's name; null for the public
/// @param elder whether 长辈版 is on
/// @param path the address, for the menu's current entry
/// @param back the address with its query, for coming back after the switch
/// @param csrf the hidden form field's value
/// @param menu the entries this reader may open, in order
/// @param footer the entries at the foot of the page, in order
/// @param notices lines for the top of the page (the demo clock, a restored draft)
/// @param flash what just happened, after a redirect
public record Page(
        @Nullable String reader,
        boolean elder,
        String path,
        String back,
        String csrf,
        List<MenuEntry> menu,
        List<MenuEntry> footer,
        List<String> notices,
        @Nullable Flash flash) {

    /// The request attribute through which identity tells who is reading, a `String`.
    public static final String READER = Page.class.getName() + ".reader";

    /// The request attribute with the entries of this reader, a `List<MenuEntry>`.
    public static final String MENU = Page.class.getName() + ".menu";

    /// The request attribute with lines for the top of the page, a `List<String>`.
    public static final String NOTICES = Page.class.getName() + ".notices";

    /// The cookie that remembers 长辈版.
    public static final String ELDER_COOKIE = "elder";

    static Page of(HttpServletRequest request, List<MenuEntry> entries) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        String path = path(request);
        String query = request.getQueryString();
        return new Page(
                (String) request.getAttribute(READER),
                elder(request.getCookies()),
                path,
                query == null ? path : path + "?" + query,
                token == null ? "" : token.getToken(),
                ordered(entries, false),
                ordered(entries, true),
                attributeList(request, NOTICES, String.class),
                flash(request));
    }

    /// Whether the entry is the one that the reader is under: the longest address that leads here.
    public boolean isCurrent(MenuEntry entry) {
        return leadsHere(entry)
                && menu.stream()
                        .filter(this::leadsHere)
                        .allMatch(other -> other.href().length() <= entry.href().length());
    }

    private boolean leadsHere(MenuEntry entry) {
        return path.equals(entry.href()) || (!entry.href().equals("/") && path.startsWith(entry.href() + "/"));
    }

    static <T> List<T> attributeList(HttpServletRequest request, String name, Class<T> of) {
        return request.getAttribute(name) instanceof List<?> list
                ? list.stream().map(of::cast).toList()
                : List.of();
    }

    private static List<MenuEntry> ordered(List<MenuEntry> entries, boolean foot) {
        return entries.stream()
                .filter(entry -> entry.foot() == foot)
                .sorted(Comparator.comparingInt(MenuEntry::order))
                .toList();
    }

    /// The address the reader asked for, also when the container dispatches to the error page.
    static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    private static @Nullable Flash flash(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash == null ? null : Flash.of(flash.get(Flash.NAME));
    }

    private static boolean elder(Cookie @Nullable [] cookies) {
        return cookies != null
                && Arrays.stream(cookies)
                        .anyMatch(cookie -> cookie.getName().equals(ELDER_COOKIE)
                                && cookie.getValue().equals("1"));
    }
}
