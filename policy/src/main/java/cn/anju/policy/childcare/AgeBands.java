package cn.anju.policy.childcare;

import cn.anju.policy.Citation;
import cn.anju.policy.Citation.Document;
import cn.anju.policy.Condition;
import cn.anju.policy.Explanation;
import cn.anju.policy.Facts;
import cn.anju.policy.Field;
import cn.anju.policy.Finding;
import cn.anju.policy.Parameters;
import cn.anju.policy.Shape;
import cn.anju.policy.StandardRule;
import cn.anju.policy.Status;
import cn.anju.policy.Trace;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// `childcare.age-band`: which nursery classes a child fits on a day (托育机构设置标准).
public final class AgeBands extends StandardRule<AgeBands.Child> {

    private static final Condition FITS = new Condition("NURSERY-AGE", Citation.of(Document.NURSERY, ""));
    private static final Shape SHAPE = Shape.of(Field.date("birthDate", "出生日期"));

    /// A child; null while its birth date is unknown.
    public record Child(@Nullable LocalDate birthDate) {}

    public AgeBands() {
        super("childcare.age-band", "婴幼儿当天适合的班型", SHAPE, BandAges.IDS, List.of(FITS));
    }

    @Override
    public Child read(Facts facts, LocalDate on, Parameters parameters) {
        return new Child(facts.birthDate("birthDate", on));
    }

    @Override
    public Trace evaluate(Child child, LocalDate on, Parameters parameters) {
        BandAges standard = BandAges.on(parameters, on);
        LocalDate born = child.birthDate();
        if (born == null) {
            return Finding.needs(
                    FITS, "还不知道出生日期，无法确定班型。", List.of("facts.birthDate"), standard.from(), standard.before());
        }
        List<Band> bands = Arrays.stream(Band.values())
                .filter(band -> standard.fits(band, born, on))
                .toList();
        String text = bands.isEmpty()
                ? "月龄不在托育班型之内，不能入托。"
                : "适合" + bands.stream().map(Band::chinese).collect(Collectors.joining("、")) + "。";
        return Finding.decided(() -> new Explanation()
                .value("bands", bands)
                .used(standard.from(), standard.before())
                .condition(FITS.result(Status.of(!bands.isEmpty()), text)));
    }
}
