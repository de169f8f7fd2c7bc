package cn.anju.policy.disability;

import cn.anju.policy.Dates;
import cn.anju.policy.Needs;
import cn.anju.policy.Needs.Question;
import cn.anju.policy.disability.ChildRates.Training;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A child in training; a null component is unknown.
///
/// @param hardship whether civil affairs or the agriculture commission has recognised the family as one of those named
/// @param trainingCost yuan in the year
/// @param trainedMonths months with training, 0 to 12
/// @param firstTime whether the diagnosis has not been paid before
public record Child(
        @Nullable LocalDate birthDate,
        @Nullable Set<DisabilityType> types,
        @Nullable Hukou hukou,
        @Nullable Boolean livesInShapingba,
        @Nullable Boolean residencePermit,
        @Nullable Boolean certificate,
        @Nullable Boolean hardship,
        @Nullable Boolean designatedCentre,
        @Nullable BigDecimal trainingCost,
        @Nullable Integer trainedMonths,
        @Nullable Boolean firstTime) {

    /// The age is that on the day of application; who is too old is asked nothing more.
    ChildGrant grant(LocalDate on, ChildRates rates, Needs needs) {
        int age = Dates.age(needs.of(birthDate, "facts.birthDate", on), on);
        if (age > rates.lateTo().whole()) {
            return ChildGrant.NONE;
        }
        Hukou registered = needs.of(hukou, "facts.hukou", Hukou.OTHER_CHONGQING);
        boolean here = registered == Hukou.SHAPINGBA;
        boolean early = age <= rates.earlyTo().whole();
        Optional<Training> row = Optional.empty();
        if (early ? early(registered, needs) : here && late(needs)) {
            row = rates.training(needs.of(types, "facts.types", Set.of()), early);
        }
        BigDecimal training = row.isEmpty()
                ? BigDecimal.ZERO
                : needs.amount(trainingCost, "facts.trainingCost").min(row.get().most());
        boolean travels = here && needs.flag(designatedCentre, "facts.designatedCentre");
        BigDecimal travel = travels ? travel(rates, needs) : BigDecimal.ZERO;
        boolean diagnosed = here && row.isPresent() && needs.flag(firstTime, "facts.firstTime");
        return new ChildGrant(
                row,
                training,
                travels,
                travel,
                hardship != null && hardship,
                diagnosed ? rates.diagnosis().number() : BigDecimal.ZERO);
    }

    private boolean early(Hukou registered, Needs needs) {
        return switch (registered) {
            case SHAPINGBA -> true;
            case OTHER_CHONGQING -> false;
            case OUTSIDE ->
                needs.all(
                        new Question(livesInShapingba, "facts.livesInShapingba"),
                        new Question(residencePermit, "facts.residencePermit"));
        };
    }

    private boolean late(Needs needs) {
        return needs.all(
                new Question(certificate, "facts.certificate"),
                new Question(hardship, "facts.hardship"),
                new Question(designatedCentre, "facts.designatedCentre"));
    }

    private BigDecimal travel(ChildRates rates, Needs needs) {
        int months = needs.count(trainedMonths, "facts.trainedMonths");
        if (months == 0) {
            return BigDecimal.ZERO;
        }
        boolean poor = needs.flag(hardship, "facts.hardship");
        return (poor ? rates.travelHardship() : rates.travel()).number().multiply(BigDecimal.valueOf(months));
    }
}
