package cn.anju.policy.rural;

import cn.anju.policy.Citation;
import cn.anju.policy.Citation.Document;
import cn.anju.policy.Condition;
import cn.anju.policy.ConditionResult;
import cn.anju.policy.Explanation;
import cn.anju.policy.Facts;
import cn.anju.policy.Field;
import cn.anju.policy.Finding;
import cn.anju.policy.Outcomes;
import cn.anju.policy.Parameters;
import cn.anju.policy.Shape;
import cn.anju.policy.StandardRule;
import cn.anju.policy.Status;
import cn.anju.policy.Trace;
import cn.anju.policy.rural.Transferee.PartyType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/// `rural.listing`: whether a rural right may be listed for trading in the district (农村产权方案 二（二）、（三）).
public final class RuralListing extends StandardRule<Offer> {

    static final Condition CITY_ONLY = condition("R-6", "2-2");
    static final Condition MODE = condition("R-3", "2-2");
    static final Condition OPEN_LIST = condition("R-5", "2-2");
    static final Condition MEMBERS = condition("R-14", "2-3-3");
    static final Condition CAPITAL = condition("R-15", "2-3-3");
    static final Condition LIMITS = condition("R-20", "2-2-1");

    private static final Shape TRANSFEREE = Shape.of(
            Field.choice("type", PartyType.class, "受让方类型"),
            Field.flag("memberOfCollective", "是否本集体经济组织成员"),
            Field.texts("licences", "持有的行政许可（事项清单序号）"));

    private static final Shape SHAPE = Shape.of(
            Field.choice("kind", RightKind.class, "交易品种"),
            Field.choice("mode", TradeMode.class, "流转方式"),
            Field.flag("openListConfirmed", "条文未列的方式，审核人是否已记录法律依据"),
            Field.flag("offersOwnership", "是否涉及所有权或承包权本身"),
            Field.flag("cityOnlyItem", "是否原则上集中在市级平台的品种"),
            Field.object("transferee", TRANSFEREE, "受让方").orNone(),
            Field.amount("termYears", "流转年限").orNone(),
            Field.amount("remainingTermYears", "权利剩余年限").orNone());

    public RuralListing() {
        super(
                "rural.listing",
                "农村产权能否在区级平台挂牌",
                SHAPE,
                TradeTerms.IDS,
                List.of(CITY_ONLY, MODE, OPEN_LIST, MEMBERS, CAPITAL, LIMITS));
    }

    private static Condition condition(String id, String anchor) {
        return new Condition(id, Citation.of(Document.SPB_R, anchor));
    }

    @Override
    public Offer read(Facts facts, LocalDate on, Parameters parameters) {
        return new Offer(
                facts.get("kind", RightKind.class),
                facts.get("mode", TradeMode.class),
                facts.get("openListConfirmed", Boolean.class),
                facts.get("offersOwnership", Boolean.class),
                facts.get("cityOnlyItem", Boolean.class),
                facts.fact("transferee", Facts.class)
                        .map(party -> new Transferee(
                                party.get("type", PartyType.class),
                                party.get("memberOfCollective", Boolean.class),
                                party.texts("licences"))),
                facts.fact("termYears", BigDecimal.class),
                facts.fact("remainingTermYears", BigDecimal.class));
    }

    @Override
    public Trace evaluate(Offer offer, LocalDate on, Parameters parameters) {
        TradeTerms terms = TradeTerms.on(parameters, on);
        List<ConditionResult> results = new OfferCheck(offer, terms).results();
        return new Finding(outcome(offer, terms, results), () -> {
            Explanation explanation = new Explanation().used(terms.used());
            results.forEach(explanation::condition);
            return explanation;
        });
    }

    /// An item of the city is handed over whatever else; a mode that only lacks its confirmation goes to a reviewer.
    private static String outcome(Offer offer, TradeTerms terms, List<ConditionResult> results) {
        Predicate<ConditionResult> failed = result -> result.status() == Status.NOT_MET;
        if (results.stream()
                .filter(failed)
                .anyMatch(result -> result.condition().equals(CITY_ONLY))) {
            return "TO_CITY";
        }
        boolean mode = results.stream()
                .filter(failed)
                .anyMatch(result -> result.condition().equals(MODE));
        boolean other = results.stream()
                .filter(failed)
                .anyMatch(result ->
                        !result.condition().equals(MODE) && !result.condition().equals(OPEN_LIST));
        RightKind kind = offer.kind();
        if (mode && !other && kind != null && terms.open(kind)) {
            return "NEEDS_REVIEW";
        }
        return mode || other ? "REFUSED" : Outcomes.of(results, "ALLOWED");
    }
}
