package cn.anju.housing.application;

import cn.anju.exchange.HousingFundAnswer;
import cn.anju.exchange.SocialInsuranceAnswer;
import cn.anju.exchange.TaxIncomeAnswer;
import cn.anju.look.Format;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The facts of `housing.income`: what registers and papers say each adult earns (第十八条).
final class IncomeFacts {

    private final Family family;
    private final ApplicationForm form;
    private final Heard heard;
    private final EnteredFacts.Newest entered;
    private final FactSheet sheet = new FactSheet();

    private IncomeFacts(Family family, ApplicationForm form, Heard heard, EnteredFacts.Newest entered) {
        this.family = family;
        this.form = form;
        this.heard = heard;
        this.entered = entered;
    }

    static FactSheet of(Family family, ApplicationForm form, Heard heard, EnteredFacts.Newest entered, LocalDate on) {
        return new IncomeFacts(family, form, heard, entered).adults(on);
    }

    private FactSheet adults(LocalDate on) {
        List<Object> persons = new ArrayList<>();
        for (var adult : family.adultsOn(on)) {
            persons.add(earner(adult, "persons[" + persons.size() + "]"));
        }
        sheet.put("persons", persons);
        return sheet;
    }

    private Map<String, @Nullable Object> earner(Family.Member adult, String path) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        shared(adult, path, one);
        var declared = form.incomes().stream()
                .filter(income -> income.person().equals(adult.id()))
                .findFirst();
        var anew = entered.of(EnterableFact.DECLARED_INCOME, adult.id());
        anew.ifPresent(line -> {
            var amount = EnterableFact.amount(line.value());
            one.put("declaredIncome", amount);
            sheet.note(path + ".declaredIncome", who(adult) + "重新申报的年收入", Format.money(amount), line.source());
        });
        declared.filter(income -> anew.isEmpty()).ifPresent(income -> {
            one.put("declaredIncome", income.yearly());
            sheet.note(
                    path + ".declaredIncome",
                    who(adult) + "申报的年收入",
                    Format.money(income.yearly()),
                    FactSheet.Source.FORM);
        });
        industry(adult, path, one);
        if (declared.isEmpty()) {
            // Who never declared an income and now brings a certificate declares what it says.
            entered.of(EnterableFact.CERTIFICATE_INCOME, adult.id())
                    .ifPresent(line -> one.put("declaredIncome", EnterableFact.amount(line.value())));
        }
        entered.of(EnterableFact.CERTIFICATE_INCOME, adult.id()).ifPresent(line -> {
            var amount = EnterableFact.amount(line.value());
            one.put("certificateIncome", amount);
            sheet.note(path + ".certificateIncome", who(adult) + "收入证明的年收入", Format.money(amount), line.source());
        });
        return one;
    }

    private void shared(Family.Member adult, String path, Map<String, @Nullable Object> one) {
        var nothing =
                entered.of(EnterableFact.NO_SHARED_INCOME, adult.id()).filter(line -> EnterableFact.yes(line.value()));
        if (nothing.isPresent()) {
            one.put("shared", null);
            sheet.note(
                    path + ".shared",
                    who(adult) + "的共享收入信息",
                    "没有记录",
                    nothing.get().source());
            return;
        }
        Map<String, @Nullable Object> shared = new LinkedHashMap<>();
        put(
                shared,
                "socialInsurance",
                heard.about(
                        adult.id(),
                        SocialInsuranceAnswer.class,
                        answer -> answer.record().map(SocialInsuranceAnswer.Payments::yearlyBase)),
                path,
                who(adult) + "近 12 个月社会保险缴费基数");
        put(
                shared,
                "housingFund",
                heard.about(
                        adult.id(),
                        HousingFundAnswer.class,
                        answer -> answer.record().map(HousingFundAnswer.Payments::yearlyBase)),
                path,
                who(adult) + "近 12 个月公积金缴存基数");
        put(
                shared,
                "tax",
                heard.about(adult.id(), TaxIncomeAnswer.class, TaxIncomeAnswer::yearlyIncome),
                path,
                who(adult) + "近 12 个月个人所得税收入");
        if (!shared.isEmpty()) {
            one.put("shared", shared);
        }
    }

    private void put(
            Map<String, @Nullable Object> shared,
            String key,
            Heard.Thing<BigDecimal> thing,
            String path,
            String label) {
        if (!thing.isTold()) {
            return;
        }
        var amount = thing.value();
        shared.put(key, amount);
        sheet.note(path + ".shared." + key, label, amount == null ? "没有记录" : Format.money(amount), thing.source());
    }

    private void industry(Family.Member adult, String path, Map<String, @Nullable Object> one) {
        var line = entered.of(EnterableFact.INDUSTRY, adult.id());
        var work = form.work();
        if (line.isPresent()) {
            one.put("industry", line.get().value());
            sheet.note(
                    path + ".industry",
                    who(adult) + "所在行业",
                    line.get().value(),
                    line.get().source());
        } else if (adult.relation() == Relation.SELF && work != null && work.industry() != null) {
            one.put("industry", work.industry());
            sheet.note(path + ".industry", who(adult) + "所在行业", work.industry(), FactSheet.Source.FORM);
        }
    }

    static String who(Family.Member member) {
        return member.relation().label();
    }
}
