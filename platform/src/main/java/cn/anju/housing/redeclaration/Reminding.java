package cn.anju.housing.redeclaration;

import cn.anju.casework.Cases;
import cn.anju.casework.ParametersInForce;
import cn.anju.casework.PostingLetter;
import cn.anju.identity.Actor;
import cn.anju.identity.Area;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import cn.anju.identity.Grant;
import cn.anju.identity.Role;
import cn.anju.kernel.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who watches over the redeclarations of which district, and the letters that remind those who have not declared.
@Component
class Reminding {

    static final String KIND = "housing.redeclaration-reminder";
    static final Set<Role> WATCHERS = Set.of(Role.FIRST_REVIEWER, Role.DISTRICT_AUTHORITY, Role.CITY_AGENCY);
    private static final String AGAIN = "housing.redeclaration.remind-again";
    private static final int AT_ONCE = 200;

    private final Redeclarations redeclarations;
    private final Cases cases;
    private final PostingLetter posting;
    private final ParametersInForce parameters;
    private final AuditTrail audit;
    private final Clock clock;

    Reminding(
            Redeclarations redeclarations,
            Cases cases,
            PostingLetter posting,
            ParametersInForce parameters,
            AuditTrail audit,
            Clock clock) {
        this.redeclarations = redeclarations;
        this.cases = cases;
        this.posting = posting;
        this.parameters = parameters;
        this.audit = audit;
        this.clock = clock;
    }

    /// The districts that the actor watches; a null stands for the whole city.
    ///
    /// @throws NotFound for somebody who watches none
    List<@Nullable String> districtsOf(Actor actor) {
        var areas = actor.grants().stream()
                .filter(grant -> WATCHERS.contains(grant.role()))
                .map(Grant::area)
                .toList();
        if (areas.isEmpty()) {
            throw new NotFound("页面");
        }
        if (areas.stream().anyMatch(Area.City.class::isInstance)) {
            return Collections.singletonList(null);
        }
        return areas.stream()
                .<@Nullable String>map(area -> ((Area.District) area).code())
                .distinct()
                .toList();
    }

    /// Those of the actor's districts who have not declared.
    ///
    /// @param after the last number of the page before; empty for the first
    List<Redeclarations.Waiting> waiting(Actor actor, String after, int most) {
        return districtsOf(actor).stream()
                .flatMap(district -> redeclarations.waiting(district, after, most).stream())
                .sorted(Comparator.comparing(one -> one.number().value()))
                .limit(most)
                .toList();
    }

    /// Sends a letter to those who have had none lately, at most so many at once.
    ///
    /// @return how many letters were written
    @Transactional
    public int remind(Actor actor) {
        var today = LocalDate.now(clock);
        var since = today.minusDays(parameters.set().inForceOn(AGAIN, today).whole());
        List<Redeclarations.Waiting> due = new ArrayList<>();
        String after = "";
        for (List<Redeclarations.Waiting> page;
                due.size() < AT_ONCE && !(page = waiting(actor, after, AT_ONCE)).isEmpty(); ) {
            page.stream()
                    .filter(one -> one.remindedOn() == null || !one.remindedOn().isAfter(since))
                    .forEach(due::add);
            after = page.getLast().number().value();
        }
        int sent = 0;
        for (var one : due.stream().limit(AT_ONCE).toList()) {
            if (redeclarations.remind(one.application(), today)) {
                send(one, actor);
                sent++;
            }
        }
        audit.record(AuditEntry.done(actor, "housing.redeclaration.remind", "letters", sent));
        return sent;
    }

    private void send(Redeclarations.Waiting one, Actor actor) {
        posting.post(
                cases.the(one.application()),
                KIND,
                "请重新申报家庭情况",
                PostingLetter.Text.of(
                        "您在 2024 年 7 月 22 日以前取得公租房配租资格（%s）。".formatted(one.number()),
                        "请重新申报工作、收入和家庭情况：登录“我的”，点“重新申报”，手机上几分钟就能办好。可以选择按原来的申请条件审核。",
                        "符合条件的保留资格，轮候的位置不变（渝府发〔2024〕17号 第四十五条）。"),
                null,
                actor);
    }
}
