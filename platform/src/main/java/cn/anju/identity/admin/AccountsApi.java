package cn.anju.identity.admin;

import cn.anju.identity.AccountId;
import cn.anju.identity.Actor;
import cn.anju.identity.Area;
import cn.anju.identity.Divisions;
import cn.anju.identity.Grant;
import cn.anju.identity.Role;
import cn.anju.identity.machine.MachineTokens;
import cn.anju.kernel.NotFound;
import cn.anju.kernel.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Accounts and tokens for programs of the administrators, without what hands out a password or a token.
///
/// Each request says how it shall be afterwards, so that the same one twice changes nothing more.
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "accounts", description = "账号、角色和机构令牌。会显示密码或令牌的操作只在页面上办。")
class AccountsApi {

    private final Administering administering;
    private final StaffAccounts staff;
    private final MachineTokens tokens;
    private final Divisions divisions;
    private final Clock business;

    AccountsApi(
            Administering administering,
            StaffAccounts staff,
            MachineTokens tokens,
            Divisions divisions,
            Clock business) {
        this.administering = administering;
        this.staff = staff;
        this.tokens = tokens;
        this.divisions = divisions;
        this.business = business;
    }

    /// @param area code of a district, or CITY
    record Right(@Nullable String role, @Nullable String area) {}

    record Account(UUID id, String name, @Nullable String userName, boolean active, List<Right> rights) {}

    record Waiting(UUID id, UUID account, Right right) {}

    record Active(boolean active) {}

    record Decision(boolean give) {}

    record Token(UUID id, String organisation, String label, List<String> scopes, Instant expires, boolean revoked) {}

    record Done(UUID id) {}

    @Operation(summary = "账号，按姓名或用户名查")
    @GetMapping("/accounts")
    List<Account> accounts(@RequestParam(defaultValue = "") String q, Actor actor) {
        AccountPages.require(actor);
        return staff.search(q).stream().map(AccountsApi::account).toList();
    }

    @Operation(summary = "等安全管理员决定的授权")
    @GetMapping("/account-proposals")
    List<Waiting> proposals(Actor actor) {
        AccountPages.require(actor);
        return staff.openProposals(null).stream()
                .map(one -> new Waiting(one.id(), one.account().value(), right(one.grant())))
                .toList();
    }

    @Operation(summary = "提出授予一个角色；已有的和已提出的不会再提")
    @PostMapping("/accounts/{id}/proposals")
    Account propose(@PathVariable UUID id, @RequestBody Right body, Actor actor) {
        var account = the(id, actor);
        var grant = grant(body);
        boolean known = account.grants().contains(grant)
                || staff.openProposals(account.id()).stream()
                        .anyMatch(one -> one.grant().equals(grant));
        if (!known) {
            administering.propose(account.id(), grant, actor);
        }
        return account(the(id, actor));
    }

    @Operation(summary = "收回一个角色，立即生效")
    @PostMapping("/accounts/{id}/withdrawals")
    Account withdraw(@PathVariable UUID id, @RequestBody Right body, Actor actor) {
        administering.withdraw(the(id, actor).id(), grant(body), actor);
        return account(the(id, actor));
    }

    @Operation(summary = "启用或停用账号")
    @PostMapping("/accounts/{id}/active")
    Account setActive(@PathVariable UUID id, @RequestBody Active body, Actor actor) {
        administering.setActive(the(id, actor).id(), body.active(), actor);
        return account(the(id, actor));
    }

    @Operation(summary = "决定一项授权：给或退回；提出人和被授权人不能决定")
    @PostMapping("/account-proposals/{proposal}")
    Done decide(@PathVariable UUID proposal, @RequestBody Decision body, Actor actor) {
        AccountPages.require(actor);
        administering.decide(proposal, body.give(), actor);
        return new Done(proposal);
    }

    @Operation(summary = "机构令牌，不含令牌本身")
    @GetMapping("/machines")
    List<Token> machines(Actor actor) {
        MachinePages.require(actor);
        return tokens.all().stream()
                .map(one -> new Token(
                        one.id(), one.organisation(), one.label(), one.scopes(), one.expires(), one.revoked()))
                .toList();
    }

    @Operation(summary = "作废一个令牌，立即生效")
    @PostMapping("/machines/{id}/revocation")
    Done revoke(@PathVariable UUID id, Actor actor) {
        MachinePages.require(actor);
        if (tokens.all().stream().noneMatch(one -> one.id().equals(id))) {
            throw new NotFound("令牌");
        }
        tokens.revoke(id, actor);
        return new Done(id);
    }

    private StaffAccounts.Listed the(UUID id, Actor actor) {
        AccountPages.require(actor);
        return staff.find(new AccountId(id)).orElseThrow(() -> new NotFound("账号"));
    }

    private Grant grant(Right body) {
        var role = Arrays.stream(Role.values())
                .filter(one -> one.name().equals(body.role()))
                .findFirst()
                .orElseThrow(() -> new Refused("account.role", "role", "没有这个角色。", "", "请写角色的英文名，例如 INTAKE。"));
        String area = body.area() == null ? "" : body.area();
        if (area.equals("CITY")) {
            return new Grant(role, new Area.City());
        }
        if (divisions.district(area, LocalDate.now(business)).isEmpty()) {
            throw new Refused("account.area", "area", "没有这个区域。", "", "请写 CITY，或现有区县的六位代码。");
        }
        return new Grant(role, new Area.District(area));
    }

    private static Account account(StaffAccounts.Listed one) {
        return new Account(
                one.id().value(),
                one.name(),
                one.userName(),
                one.active(),
                one.grants().stream().map(AccountsApi::right).toList());
    }

    private static Right right(Grant grant) {
        return new Right(grant.role().name(), grant.area() instanceof Area.District(var code) ? code : "CITY");
    }
}
