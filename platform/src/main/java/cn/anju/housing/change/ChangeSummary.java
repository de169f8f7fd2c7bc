package cn.anju.housing.change;

import cn.anju.casework.CaseFile;
import cn.anju.casework.CaseSlot;
import cn.anju.housing.application.FamilyRelation;
import cn.anju.identity.Actor;
import cn.anju.identity.People;
import cn.anju.look.Fact;
import cn.anju.look.Format;
import cn.anju.policy.place.Districts;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// What the officer reads of a report; people masked.
@Component
class ChangeSummary implements CaseSlot {

    private final People people;
    private final Clock clock;

    ChangeSummary(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @Override
    public String type() {
        return ChangeReport.KEY;
    }

    @Override
    public Slot slot() {
        return Slot.SUMMARY;
    }

    @Override
    public String template() {
        return "housing/change/summary";
    }

    @Override
    public Object model(CaseFile file, Actor reader) {
        var form = file.form(ChangeReport.Form.class);
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("变化", form.kind().label()));
        facts.add(Fact.of("发生日期", Format.date(form.since())));
        if (form.why() != null) {
            facts.add(Fact.of("原因", form.why().label()));
        }
        if (form.person() != null) {
            people.find(form.person())
                    .ifPresent(person -> facts.add(Fact.of(
                            "家人",
                            "%s，%d 岁%s"
                                    .formatted(
                                            person.maskedName(), person.ageOn(LocalDate.now(clock)), relation(form)))));
        }
        work(form, facts);
        BigDecimal amount = form.amount();
        if (amount != null) {
            facts.add(
                    form.kind() == ChangeKind.INCOME
                            ? Fact.of("一年收入", Format.money(amount))
                            : Fact.of("全家在本市的城镇住房", Format.area(amount)));
        }
        if (form.transferredOn() != null) {
            facts.add(Fact.of("转让日期", Format.date(form.transferredOn())));
        }
        facts.add(Fact.of("合同", form.lease()));
        if (form.note() != null) {
            facts.add(Fact.of("承租人的说明", form.note()));
        }
        return facts;
    }

    private static void work(ChangeReport.Form form, List<Fact> facts) {
        var work = form.work();
        if (work != null) {
            String where = work.district() == null ? "" : "，" + Districts.name(work.district());
            String at = work.employer() == null ? "" : "，" + work.employer();
            facts.add(Fact.of("现在的工作", work.kind().label() + where + at));
        }
    }

    private static String relation(ChangeReport.Form form) {
        return form.relation() == null
                ? ""
                : "，" + FamilyRelation.valueOf(form.relation()).label();
    }
}
