package cn.anju.identity.login;

import cn.anju.identity.web.SingleSignOn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/// The login of staff at the office's OpenID Connect provider: authorization code with PKCE, state and nonce.
///
/// No token outlives the login: what counts afterwards is the session here.
final class OfficeSignOn implements SingleSignOn {

    /// Where the login begins.
    static final String START = "/login/oidc/staff";

    private static final Logger LOG = LoggerFactory.getLogger(OfficeSignOn.class);
    private static final String FAILED = "/login/staff?sso=failed";

    private final SignOnSettings settings;
    private final SigningInBySignOn signingIn;
    private final Entering entering;
    private final SignOnRefusals refusals;

    OfficeSignOn(SignOnSettings settings, SigningInBySignOn signingIn, Entering entering, SignOnRefusals refusals) {
        this.settings = settings;
        this.signingIn = signingIn;
        this.entering = entering;
        this.refusals = refusals;
    }

    @Override
    public void addTo(HttpSecurity door) throws Exception {
        door.oauth2Login(login -> login.clientRegistrationRepository(provider())
                .authorizedClientRepository(new NoTokens())
                .loginPage("/login/staff")
                .authorizationEndpoint(start -> start.baseUri("/login/oidc"))
                .redirectionEndpoint(back -> back.baseUri("/login/oidc/code/*"))
                .successHandler(this::enter)
                .failureHandler(OfficeSignOn::fail));
    }

    private ClientRegistrationRepository provider() {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(ClientRegistrations.fromIssuerLocation(settings.issuer())
                        .registrationId("staff")
                        .clientId(settings.clientId())
                        .clientSecret(settings.clientSecret())
                        .redirectUri("{baseUrl}/login/oidc/code/{registrationId}")
                        .scope("openid", "profile")
                        .clientSettings(ClientRegistration.ClientSettings.builder()
                                .requireProofKey(true)
                                .build())
                        .build()));
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, Authentication known)
            throws IOException {
        var entry = known.getPrincipal() instanceof OidcUser user
                ? signingIn.signIn(user)
                : new StaffEntry.Refused("统一登录没有说明您是谁，请重试。");
        if (entry instanceof StaffEntry.Entered(var entrant)) {
            String view = entering.enter(request, entrant, null);
            response.sendRedirect(view.substring("redirect:".length()));
            return;
        }
        refusals.tell(request, entry instanceof StaffEntry.Refused(var text) ? text : "请用用户名和口令登录。");
        response.sendRedirect(FAILED);
    }

    private static void fail(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        LOG.warn("single sign-on failed: {}", why.getMessage());
        response.sendRedirect(FAILED);
    }

    /// Keeps no access token: nothing is ever asked of the provider in somebody's name.
    private static final class NoTokens implements OAuth2AuthorizedClientRepository {
        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {
            // forgotten at once
        }

        @Override
        public void removeAuthorizedClient(
                String registration,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {
            // there is none
        }
    }
}
