package cn.anju.identity.web;

import cn.anju.identity.PublicRoutes;
import cn.anju.identity.account.JdbcAccounts;
import cn.anju.identity.machine.MachineTokens;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// Which address is open to whom.
///
/// Finer rights (role × area × record) are asked of the `Actor` in each use case; this is only the front door.
@Configuration(proxyBeanMethods = false)
class Door {

    private static final String[] OPEN = {
        "/",
        "/projects/**",
        "/notices/**",
        "/draws/**",
        "/queues",
        "/rents/**",
        "/law/**",
        "/benefits",
        "/open-data/**",
        "/look",
        "/look/**",
        "/login/**",
        "/logout",
        "/setup",
        "/error",
        "/api/v1/openapi.json",
        "/actuator/health"
    };

    /// Files at the root or in a folder that no page lives under.
    private static final Pattern STATIC_FILE = Pattern.compile(
            "/(?!me/|desk/|api/|demo/)(?:[\\w.-]+/)*[\\w.-]+\\.(?:css|js|mjs|map|svg|png|ico|webp|woff2|webmanifest|txt)");

    private static final String CONTENT_POLICY =
            "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none';"
                    + " frame-ancestors 'none'; form-action 'self'";

    /// Addresses that act for nobody: no session counts there, so no other page can abuse one.
    private static final Pattern WITHOUT_LOGIN =
            Pattern.compile("/api/v1/(?:benefits|decisions/.*|notices/[^/]+/objections)");

    private static final Pattern UNSAFE = Pattern.compile("POST|PUT|PATCH|DELETE");

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            SignedIn signedIn,
            MachineTokens tokens,
            JdbcAccounts accounts,
            ObjectProvider<PublicRoutes> routes,
            ObjectProvider<SingleSignOn> signOn,
            @Value("${anju.demo:false}") boolean demo)
            throws Exception {
        var refusals = new Refusals();
        for (var other : signOn) {
            other.addTo(http);
        }
        String[] opened =
                routes.stream().flatMap(route -> route.patterns().stream()).toArray(String[]::new);
        return http.authorizeHttpRequests(requests -> {
                    requests.requestMatchers(OPEN).permitAll();
                    requests.requestMatchers((RequestMatcher) Door::isStaticFile)
                            .permitAll();
                    if (opened.length > 0) {
                        requests.requestMatchers(HttpMethod.GET, opened).permitAll();
                    }
                    requests.requestMatchers(HttpMethod.POST, "/api/v1/decisions/**", "/api/v1/benefits")
                            .permitAll();
                    requests.requestMatchers(HttpMethod.POST, "/api/v1/notices/*/objections")
                            .permitAll();
                    requests.requestMatchers("/me/**", "/api/v1/me/**").hasAuthority("RESIDENT");
                    requests.requestMatchers("/desk/**").hasAuthority("STAFF");
                    requests.requestMatchers("/api/v1/**").authenticated();
                    if (demo) {
                        requests.requestMatchers("/demo/**").permitAll();
                    }
                    requests.anyRequest().denyAll();
                })
                .addFilterBefore(new BearerFilter(tokens, accounts, refusals), AuthorizationFilter.class)
                .securityContext(context -> context.securityContextRepository(signedIn))
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens()).requireCsrfProtectionMatcher(Door::needsFormToken))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                                        .ReferrerPolicy.SAME_ORIGIN)))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /// In a cookie of its own, so that a public page with a form needs no session.
    private static CookieCsrfTokenRepository formTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return tokens;
    }

    private static boolean isStaticFile(HttpServletRequest request) {
        return List.of("GET", "HEAD").contains(request.getMethod())
                && STATIC_FILE.matcher(request.getRequestURI()).matches();
    }

    private static boolean needsFormToken(HttpServletRequest request) {
        String path = request.getRequestURI();
        return UNSAFE.matcher(request.getMethod()).matches()
                && !WITHOUT_LOGIN.matcher(path).matches()
                && !BearerToken.isCarriedBy(request);
    }
}
