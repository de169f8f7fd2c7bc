package cn.anju.identity.admin;

import cn.anju.identity.AccountId;
import cn.anju.identity.Area;
import cn.anju.identity.Grant;
import cn.anju.identity.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the administrators read of accounts.
@Repository
public class StaffAccounts {

    /// One account with its roles.
    public record Listed(
            AccountId id,
            String name,
            @Nullable String userName,
            boolean active,
            boolean secondFactor,
            boolean machine,
            List<Grant> grants) {}

    private static final String LISTED = """
            select a.id, a.display_name, a.kind, a.state, l.user_name, l.sealed_totp is not null as second_factor,
                   array(select g.role || '@' || coalesce(g.district, '') from identity.account_grant g
                         where g.account_id = a.id order by 1) as grants
            from identity.account a left join identity.staff_login l on l.account_id = a.id
            where a.kind in ('STAFF', 'MACHINE')
            """;

    private final JdbcClient jdbc;

    StaffAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Up to 500 accounts whose name or user name contains the text.
    List<Listed> search(String text) {
        return jdbc.sql(LISTED + """
                 and (a.display_name like :like or l.user_name like :like)
                order by a.state, a.display_name, a.id limit 500
                """)
                .param("like", "%" + text.replaceAll("[%_\\\\]", "") + "%")
                .query(StaffAccounts::listed)
                .list();
    }

    Optional<Listed> find(AccountId id) {
        return jdbc.sql(LISTED + " and a.id = :id")
                .param("id", id.value())
                .query(StaffAccounts::listed)
                .optional();
    }

    boolean anyStaff() {
        return jdbc.sql("select exists (select from identity.account where kind = 'STAFF')")
                .query(Boolean.class)
                .single();
    }

    List<Proposal> openProposals(@Nullable AccountId account) {
        return jdbc.sql("""
                select id, account_id, role, district, proposed_by from identity.grant_proposal
                where decided_at is null and (cast(:account as uuid) is null or account_id = :account)
                order by proposed_at limit 500
                """)
                .param("account", account == null ? null : account.value())
                .query(StaffAccounts::proposal)
                .list();
    }

    /// An open proposal, held for this transaction.
    Optional<Proposal> openProposal(UUID id) {
        return jdbc.sql("""
                select id, account_id, role, district, proposed_by from identity.grant_proposal
                where decided_at is null and id = :id for update
                """).param("id", id).query(StaffAccounts::proposal).optional();
    }

    private static Proposal proposal(ResultSet row, int index) throws SQLException {
        String district = row.getString("district");
        return new Proposal(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                new Grant(
                        Role.valueOf(row.getString("role")),
                        district == null ? new Area.City() : new Area.District(district)),
                new AccountId(row.getObject("proposed_by", UUID.class)));
    }

    private static Listed listed(ResultSet row, int index) throws SQLException {
        var grants = Arrays.stream((String[]) row.getArray("grants").getArray())
                .map(StaffAccounts::grant)
                .toList();
        return new Listed(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("display_name"),
                row.getString("user_name"),
                row.getString("state").equals("ACTIVE"),
                row.getBoolean("second_factor"),
                row.getString("kind").equals("MACHINE"),
                grants);
    }

    private static Grant grant(String text) {
        int at = text.indexOf('@');
        String district = text.substring(at + 1);
        return new Grant(
                Role.valueOf(text.substring(0, at)),
                district.isEmpty() ? new Area.City() : new Area.District(district));
    }
}
