package cn.anju.policy.childcare;

import cn.anju.policy.Amounts;
import cn.anju.policy.Citation;
import cn.anju.policy.Citation.Document;
import cn.anju.policy.Condition;
import cn.anju.policy.Explanation;
import cn.anju.policy.Facts;
import cn.anju.policy.Field;
import cn.anju.policy.Finding;
import cn.anju.policy.Needs;
import cn.anju.policy.ParameterValue;
import cn.anju.policy.Parameters;
import cn.anju.policy.Shape;
import cn.anju.policy.StandardRule;
import cn.anju.policy.Status;
import cn.anju.policy.Trace;
import cn.anju.policy.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `childcare.seat-grant`: the grant for new seats at inclusive nurseries (九龙坡 附件（四）3、4).
public final class SeatGrant extends StandardRule<SeatGrant.Project> {

    private static final Condition PUBLIC_ROW = new Condition("JLP-F4-3", Citation.of(Document.JLP, "F4-3"));
    private static final Condition SOCIAL_ROW = new Condition("JLP-F4-4", Citation.of(Document.JLP, "F4-4"));
    private static final String PER_SEAT = "project.central.per-seat";
    private static final String SCALE = "project.central.public-seats";

    private static final Shape SHAPE = Shape.of(
            Field.choice("row", Row.class, "公办项目，或社会力量项目"),
            Field.count("seatsBefore", "原有托位"),
            Field.count("seatsAfter", "验收后的托位"));

    /// Who builds: a public body, or social capital.
    public enum Row {
        PUBLIC,
        SOCIAL
    }

    /// A project; a null component is unknown.
    public record Project(
            @Nullable Row row,
            @Nullable Integer seatsBefore,
            @Nullable Integer seatsAfter) {}

    public SeatGrant() {
        super("childcare.seat-grant", "新增普惠托位的补助", SHAPE, List.of(PER_SEAT, SCALE), List.of(PUBLIC_ROW, SOCIAL_ROW));
    }

    @Override
    public Project read(Facts facts, LocalDate on, Parameters parameters) {
        return new Project(
                facts.get("row", Row.class),
                facts.get("seatsBefore", Integer.class),
                facts.get("seatsAfter", Integer.class));
    }

    @Override
    public Trace evaluate(Project project, LocalDate on, Parameters parameters) {
        ParameterValue perSeat = parameters.inForceOn(PER_SEAT, on);
        ParameterValue scale = parameters.inForceOn(SCALE, on);
        Needs needs = new Needs();
        Row row = needs.of(project.row(), "facts.row", Row.PUBLIC);
        int before = needs.count(project.seatsBefore(), "facts.seatsBefore");
        int after = needs.count(project.seatsAfter(), "facts.seatsAfter");
        Condition condition = row == Row.PUBLIC ? PUBLIC_ROW : SOCIAL_ROW;
        if (needs.any()) {
            return Finding.needs(condition, "项目的信息不全，无法计算补助。", needs.paths(), perSeat, scale);
        }
        int added = Math.max(0, after - before);
        boolean over = added > scale.whole();
        int counted = row == Row.PUBLIC ? Math.min(added, scale.whole()) : added;
        BigDecimal grant = Amounts.cents(perSeat.number().multiply(BigDecimal.valueOf(counted)));
        return Finding.decided(() -> {
            Explanation explanation = new Explanation()
                    .value("counted", counted)
                    .value("grant", grant)
                    .used(perSeat, scale)
                    .condition(condition.result(
                            Status.of(counted > 0),
                            "新增托位" + added + "个，计入" + counted + "个，每个" + Words.plain(perSeat.number()) + "元，共"
                                    + Words.yuan(grant) + "。"));
            return over ? explanation.flag("OVER_" + scale.whole()) : explanation;
        });
    }
}
