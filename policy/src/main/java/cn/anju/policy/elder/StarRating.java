package cn.anju.policy.elder;

import cn.anju.policy.Amounts;
import cn.anju.policy.Citation;
import cn.anju.policy.Citation.Document;
import cn.anju.policy.Condition;
import cn.anju.policy.Explanation;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `elder.star`: the stars of a centre or station, and the factor of its grant (沙坪坝规划 第四章第六节).
public final class StarRating extends StandardRule<StarRating.Marks> {

    private static final Condition RATED = new Condition("SPB-E-4-6", Citation.of(Document.SPB_E, "4-6"));

    private static final Shape SHAPE =
            Shape.of(Field.amount("self", "自查得分"), Field.amount("patrol", "巡查抽查得分"), Field.amount("annual", "年度评估得分"));

    /// The marks of one year; a null component is unknown.
    public record Marks(
            @Nullable BigDecimal self,
            @Nullable BigDecimal patrol,
            @Nullable BigDecimal annual) {}

    public StarRating() {
        super("elder.star", "养老服务中心（站）的星级和补贴系数", SHAPE, StarScale.IDS, List.of(RATED));
    }

    @Override
    public Marks read(Facts facts, LocalDate on, Parameters parameters) {
        return new Marks(
                facts.get("self", BigDecimal.class),
                facts.get("patrol", BigDecimal.class),
                facts.get("annual", BigDecimal.class));
    }

    @Override
    public Trace evaluate(Marks marks, LocalDate on, Parameters parameters) {
        StarScale scale = StarScale.on(parameters, on);
        Needs needs = new Needs();
        BigDecimal score = scale.score(
                needs.amount(marks.self(), "facts.self"),
                needs.amount(marks.patrol(), "facts.patrol"),
                needs.amount(marks.annual(), "facts.annual"));
        if (needs.any()) {
            return Finding.needs(RATED, "评分不全，还不能定级。", needs.paths(), scale.used());
        }
        StarScale.Stars stars = scale.stars(score);
        return Finding.decided(() -> new Explanation()
                .value("score", Amounts.cents(score))
                .value("stars", stars.stars())
                .value("factor", stars.factor())
                .used(scale.used())
                .condition(RATED.result(
                        Status.MET,
                        "综合得分" + Words.plain(Amounts.cents(score)) + "分，评为" + stars.stars() + "星，补贴系数"
                                + Words.plain(stars.factor()) + "。")));
    }
}
