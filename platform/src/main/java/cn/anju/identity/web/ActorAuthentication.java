package cn.anju.identity.web;

import cn.anju.identity.Actor;
import cn.anju.identity.account.Entrant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// The actor as Spring Security carries it through one request; never stored.
final class ActorAuthentication extends AbstractAuthenticationToken {

    private final transient Actor actor;

    ActorAuthentication(Entrant entrant) {
        super(authorities(entrant));
        this.actor = entrant.actor();
        super.setAuthenticated(true);
    }

    private static List<GrantedAuthority> authorities(Entrant entrant) {
        var authorities = new ArrayList<GrantedAuthority>();
        authorities.add(new SimpleGrantedAuthority(entrant.kind().name()));
        entrant.actor()
                .grants()
                .forEach(grant -> authorities.add(
                        new SimpleGrantedAuthority("ROLE_" + grant.role().name())));
        return authorities;
    }

    Actor actor() {
        return actor;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return actor;
    }

    @Override
    public String getName() {
        return actor.account().toString();
    }
}
