package cn.anju.look;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Tells browsers what our pages never do, and which files they may keep.
///
/// Runs before the security chain, whose own writers leave headers alone that are already set.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public class Headers extends OncePerRequestFilter {

    /// The name under which a controller may set one of the two policies.
    public static final String CONTENT_POLICY = "Content-Security-Policy";

    /// No script, style, frame or form that is not this site's own.
    public static final String EVERY_PAGE =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self';"
                    + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// The same for the page that recomputes a draw in the browser, whose worker is made from a blob.
    public static final String WITH_WORKER = EVERY_PAGE + "; worker-src 'self' blob:";

    /// A year: the address changes with the content.
    private static final String KEEP = "public, max-age=31536000, immutable";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(CONTENT_POLICY, EVERY_PAGE);
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        // Visits on a phone take photos and note the place; nothing else of the device is asked for.
        response.setHeader(
                "Permissions-Policy", "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()");
        // Read from the query itself: asking for a parameter would read the body before its encoding is known.
        String query = request.getQueryString();
        if (query != null && query.startsWith("v=") && Assets.isCurrent(request.getRequestURI(), query.substring(2))) {
            response.setHeader("Cache-Control", KEEP);
        }
        chain.doFilter(request, response);
    }
}
