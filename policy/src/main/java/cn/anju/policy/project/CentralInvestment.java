package cn.anju.policy.project;

import cn.anju.policy.Amounts;
import cn.anju.policy.Citation;
import cn.anju.policy.Citation.Document;
import cn.anju.policy.Condition;
import cn.anju.policy.Explanation;
import cn.anju.policy.Fact;
import cn.anju.policy.Facts;
import cn.anju.policy.Field;
import cn.anju.policy.Finding;
import cn.anju.policy.Needs;
import cn.anju.policy.Parameters;
import cn.anju.policy.Shape;
import cn.anju.policy.StandardRule;
import cn.anju.policy.Status;
import cn.anju.policy.Trace;
import cn.anju.policy.Words;
import cn.anju.policy.project.InvestmentTerms.Limit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `project.central-investment`: the most that a project may ask of the central budget (九龙坡 附件（一）、（四）), in 万元.
public final class CentralInvestment extends StandardRule<CentralInvestment.Project> {

    private static final Condition CAPACITY = new Condition("JLP-F4-1", Citation.of(Document.JLP, "F4-1"));
    private static final Condition NURSERY = new Condition("JLP-F4-3", Citation.of(Document.JLP, "F4-3"));
    private static final Condition CHILD_FRIENDLY = new Condition("JLP-F1", Citation.of(Document.JLP, "F1"));
    private static final Condition BEDS = new Condition("JLP-F4-2", Citation.of(Document.JLP, "F4-2"));

    private static final Shape SHAPE = Shape.of(
            Field.choice("rule", Rule.class, "A 公办养老能力，B 托位，C 儿童友好，D 普惠养老床位"),
            Field.amount("total", "总投资，万元"),
            Field.amount("benchmark", "床均或平均总投资，万元").orNone(),
            Field.count("newSeats", "新增托位"),
            Field.flag("publicNursery", "是否公办托育机构"),
            Field.count("beds", "养老床位"),
            Field.choice("bedKind", BedKind.class, "社区居家型、医养结合型、旅居型"),
            Field.choice("region", Region.class, "东部、中部、西部"));

    /// Which of the four standards the project claims by.
    public enum Rule {
        A,
        B,
        C,
        D
    }

    /// What kind of care the beds are for.
    public enum BedKind {
        COMMUNITY,
        MEDICAL,
        TOURISM
    }

    /// The part of the country.
    public enum Region {
        EAST,
        CENTRAL,
        WEST
    }

    /// A project, money in 万元; a null component is unknown.
    ///
    /// @param benchmark the investment that is usual for so many beds; "none" is an answer
    public record Project(
            @Nullable Rule rule,
            @Nullable BigDecimal total,
            Fact<BigDecimal> benchmark,
            @Nullable Integer newSeats,
            @Nullable Boolean publicNursery,
            @Nullable Integer beds,
            @Nullable BedKind bedKind,
            @Nullable Region region) {}

    public CentralInvestment() {
        super(
                "project.central-investment",
                "中央预算内投资的申请上限",
                SHAPE,
                InvestmentTerms.IDS,
                List.of(CHILD_FRIENDLY, CAPACITY, BEDS, NURSERY));
    }

    @Override
    public Project read(Facts facts, LocalDate on, Parameters parameters) {
        return new Project(
                facts.get("rule", Rule.class),
                facts.get("total", BigDecimal.class),
                facts.fact("benchmark", BigDecimal.class),
                facts.get("newSeats", Integer.class),
                facts.get("publicNursery", Boolean.class),
                facts.get("beds", Integer.class),
                facts.get("bedKind", BedKind.class),
                facts.get("region", Region.class));
    }

    @Override
    public Trace evaluate(Project project, LocalDate on, Parameters parameters) {
        InvestmentTerms terms = InvestmentTerms.on(parameters, on);
        Rule rule = project.rule();
        if (rule == null) {
            return Finding.needs(CAPACITY, "还不知道按哪一项标准申请。", List.of("facts.rule"), terms.used());
        }
        Needs needs = new Needs();
        Limit limit = switch (rule) {
            case A -> terms.capacity(project, needs);
            case B -> terms.seats(project, needs);
            case C -> terms.childFriendly(project, needs);
            case D -> terms.beds(project, needs);
        };
        Condition condition = condition(rule);
        if (needs.any()) {
            return Finding.needs(condition, "项目的信息不全，无法计算上限。", needs.paths(), terms.used());
        }
        return Finding.decided(() -> explain(limit, condition, rule, terms));
    }

    private static Explanation explain(Limit limit, Condition condition, Rule rule, InvestmentTerms terms) {
        BigDecimal amount = Amounts.cents(limit.amount());
        return new Explanation()
                .value("limit", amount)
                .value(
                        "years",
                        rule == Rule.D
                                ? limit.years().stream().map(Amounts::cents).toList()
                                : null)
                .used(terms.used())
                .condition(condition.result(Status.MET, limit.how() + "，最多可申请" + Words.plain(amount) + "万元。"));
    }

    private static Condition condition(Rule rule) {
        return switch (rule) {
            case A -> CAPACITY;
            case B -> NURSERY;
            case C -> CHILD_FRIENDLY;
            case D -> BEDS;
        };
    }
}
