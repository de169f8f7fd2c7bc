package cn.anju.identity.login;

import cn.anju.identity.AuditTrail;
import cn.anju.identity.account.JdbcAccounts;
import cn.anju.identity.web.SingleSignOn;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Single sign-on of staff, where `anju.oidc.issuer` names the office's provider.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("anju.oidc.issuer")
class SignOnConfiguration {

    @Bean
    SignOnSettings signOnSettings(
            @Value("${anju.oidc.issuer}") String issuer,
            @Value("${anju.oidc.client-id:}") String clientId,
            @Value("${anju.oidc.client-secret:}") String clientSecret,
            @Value("${anju.oidc.user-name-claim:preferred_username}") String userNameClaim,
            @Value("${anju.oidc.second-factors:mfa,otp,hwk,swk}") Set<String> secondFactors,
            @Value("${anju.oidc.second-factor-at-provider:false}") boolean secondFactorAtProvider) {
        return new SignOnSettings(issuer, clientId, clientSecret, userNameClaim, secondFactors, secondFactorAtProvider);
    }

    @Bean
    SigningInBySignOn signingInBySignOn(
            SignOnSettings settings, StaffLogins logins, JdbcAccounts accounts, AuditTrail trail) {
        return new SigningInBySignOn(settings, logins, accounts, trail);
    }

    @Bean
    SingleSignOn officeSignOn(
            SignOnSettings settings, SigningInBySignOn signingIn, Entering entering, SignOnRefusals refusals) {
        return new OfficeSignOn(settings, signingIn, entering, refusals);
    }
}
