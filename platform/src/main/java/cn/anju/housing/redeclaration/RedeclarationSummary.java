package cn.anju.housing.redeclaration;

import cn.anju.casework.CaseFile;
import cn.anju.casework.CaseSlot;
import cn.anju.housing.application.EligibilityDecisions;
import cn.anju.housing.renewal.RenewalVerdict;
import cn.anju.identity.Actor;
import cn.anju.look.Fact;
import cn.anju.look.Format;
import cn.anju.policy.housing.Regime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// What the officer reads of a redeclaration, and what it will mean for the rent.
@Component
class RedeclarationSummary implements CaseSlot {

    private final Redeclarations redeclarations;
    private final EligibilityDecisions decisions;

    RedeclarationSummary(Redeclarations redeclarations, EligibilityDecisions decisions) {
        this.redeclarations = redeclarations;
        this.decisions = decisions;
    }

    @Override
    public String type() {
        return Redeclaration.KEY;
    }

    @Override
    public Slot slot() {
        return Slot.SUMMARY;
    }

    @Override
    public String template() {
        return "housing/renewal/summary";
    }

    @Override
    public Object model(CaseFile file, Actor reader) {
        var form = file.form(Redeclaration.Form.class);
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("原申请", form.application()));
        redeclarations
                .qualifiedBefore(Objects.requireNonNull(file.parent()))
                .ifPresent(day -> facts.add(Fact.of("取得资格", Format.date(day))));
        facts.add(Fact.of("审核条件", form.regime() == Regime.PRE_2024 ? "原申请条件（第四十五条）" : "现行条件"));
        decisions
                .latest(file.id())
                .map(made -> RenewalVerdict.of(made, form.regime()))
                .ifPresent(verdict -> {
                    var old = verdict.old();
                    if (old != null) {
                        boolean over = old.incomePerHead().compareTo(old.limitPerHead()) > 0;
                        facts.add(Fact.of(
                                "按原条件",
                                "人均月收入 %s，原标准 %s，%s"
                                        .formatted(
                                                Format.money(old.incomePerHead()),
                                                Format.money(old.limitPerHead()),
                                                over ? "保留资格，配租后租金加计" : "没有超过")));
                    }
                });
        return facts;
    }
}
