package cn.anju.test;

import cn.anju.identity.AccountId;
import cn.anju.identity.Accounts;
import cn.anju.identity.Actor;
import cn.anju.identity.Area;
import cn.anju.identity.Grant;
import cn.anju.identity.Role;
import cn.anju.identity.web.SignedIn;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// Accounts and sessions for tests that are not about logging in.
public final class TestLogins {

    private final Accounts accounts;
    private final SessionRepository<?> sessions;
    private final JdbcClient jdbc;

    TestLogins(Accounts accounts, SessionRepository<?> sessions, JdbcClient jdbc) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.jdbc = jdbc;
    }

    /// A new staff account with these roles in one district (null: the whole city).
    public Actor staff(String name, @org.jspecify.annotations.Nullable String district, Role... roles) {
        Area area = district == null ? new Area.City() : new Area.District(district);
        Set<Grant> grants =
                Arrays.stream(roles).map(role -> new Grant(role, area)).collect(Collectors.toSet());
        return accounts.find(accounts.openStaff(name, grants, Actor.SYSTEM)).orElseThrow();
    }

    /// The `Cookie` header's value of a new session of this account.
    public String cookie(AccountId account) {
        return "anju=" + sessionOf(account, sessions);
    }

    private <S extends Session> String sessionOf(AccountId account, SessionRepository<S> repository) {
        int epoch = jdbc.sql("select epoch from identity.account where id = :id")
                .param("id", account.value())
                .query(Integer.class)
                .single();
        S session = repository.createSession();
        session.setAttribute(SignedIn.ACCOUNT, account.toString());
        session.setAttribute(SignedIn.EPOCH, epoch);
        repository.save(session);
        return Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
    }
}
