package cn.anju.housing.review;

import cn.anju.casework.CaseFile;
import cn.anju.casework.CaseSlot;
import cn.anju.housing.application.ApplicationForm;
import cn.anju.housing.application.HousingApplication;
import cn.anju.identity.Actor;
import cn.anju.look.Fact;
import cn.anju.look.Format;
import cn.anju.policy.place.Districts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the family wrote into the form.
@Component
class SummarySlot implements CaseSlot {

    @Override
    public String type() {
        return HousingApplication.KEY;
    }

    @Override
    public Slot slot() {
        return Slot.SUMMARY;
    }

    @Override
    public String template() {
        return "housing/review/summary";
    }

    @Override
    public Object model(CaseFile file, Actor reader) {
        var form = file.form(ApplicationForm.class);
        List<Fact> facts = new ArrayList<>();
        if (form.level() != null && form.place() != null) {
            facts.add(Fact.of("申请", form.level().label() + "，" + Districts.name(form.place()) + "受理"));
        }
        facts.add(Fact.of(
                "意向小区",
                form.projects().stream()
                        .map(ApplicationForm.ProjectChoice::name)
                        .collect(Collectors.joining("、"))));
        facts.add(Fact.of("户型", form.unitType() == null ? "未选" : form.unitType().label()));
        facts.add(Fact.of("申报的困难认定", form.recognition().label()));
        if (form.single() != null) {
            facts.add(Fact.of("单身情况", form.single().label()));
        }
        work(form, facts);
        facts.add(Fact.of("如实填报承诺", tick(form.promise())));
        facts.add(Fact.of("同意核查", tick(form.consent())));
        if (file.submittedOn() != null) {
            facts.add(Fact.of("提交日", Format.date(file.submittedOn())));
        }
        return facts;
    }

    private static void work(ApplicationForm form, List<Fact> facts) {
        var work = form.work();
        if (work != null) {
            String where = work.district() == null ? "" : "，" + Districts.name(work.district());
            String at = work.employer() == null ? "" : "，" + work.employer();
            facts.add(Fact.of("申报的工作", work.kind().label() + where + at));
        }
    }

    private static String tick(ApplicationForm.@Nullable Tick tick) {
        return tick == null ? "没有" : Format.fullTime(tick.at()) + "，第 " + tick.textVersion() + " 版文本";
    }
}
