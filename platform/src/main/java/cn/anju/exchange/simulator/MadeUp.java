package cn.anju.exchange.simulator;

import cn.anju.exchange.Answer;
import cn.anju.exchange.BusinessLicenceAnswer;
import cn.anju.exchange.FamilyPlanningAnswer;
import cn.anju.exchange.HousingFundAnswer;
import cn.anju.exchange.IdentityAnswer;
import cn.anju.exchange.MarriageAnswer;
import cn.anju.exchange.PensionAnswer;
import cn.anju.exchange.PreferentialAnswer;
import cn.anju.exchange.Question;
import cn.anju.exchange.RealPropertyAnswer;
import cn.anju.exchange.RecognitionAnswer;
import cn.anju.exchange.RelativesHomesAnswer;
import cn.anju.exchange.SocialInsuranceAnswer;
import cn.anju.exchange.TaxIncomeAnswer;
import cn.anju.exchange.Told;
import cn.anju.identity.IdNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;

/// Answers made up from a person's identity number, always alike for the same person.
///
/// Mostly the life of somebody who may apply: works in the city, owns no home, earns below the limit.
final class MadeUp {

    private static final ZoneId CHONGQING = ZoneId.of("Asia/Shanghai");
    private static final int WORKING_AGE_ENDS = 60;
    private static final List<String> EMPLOYERS =
            List.of("重庆嘉陵机电有限公司", "重庆南桐物流有限公司", "重庆歌乐食品有限公司", "重庆缙云电子有限公司", "重庆渝州建筑劳务有限公司");

    private final Dice dice;
    private final LocalDate today;
    private final int age;
    private final Question question;

    private MadeUp(Question question, IdNumber idNumber, Instant now) {
        this.dice = new Dice(idNumber);
        this.today = LocalDate.ofInstant(now, CHONGQING);
        this.age = Period.between(idNumber.birthDate(), today).getYears();
        this.question = question;
    }

    static Answer answer(Question question, IdNumber idNumber, Instant now) {
        var madeUp = new MadeUp(question, idNumber, now);
        return switch (question.kind()) {
            case IDENTITY -> madeUp.identity();
            case MARRIAGE -> madeUp.marriage();
            case RECOGNITION -> new RecognitionAnswer(Told.none());
            case SOCIAL_INSURANCE -> madeUp.socialInsurance();
            case PENSION -> madeUp.pension();
            case TAX_INCOME -> madeUp.tax();
            case REAL_PROPERTY -> new RealPropertyAnswer(Told.none(), Told.none());
            case RELATIVES_HOMES -> madeUp.relatives();
            case HOUSING_FUND_BASE -> madeUp.housingFund();
            case BUSINESS_LICENCE -> new BusinessLicenceAnswer(Told.none());
            case FAMILY_PLANNING -> new FamilyPlanningAnswer(Told.known(false));
            case PREFERENTIAL -> new PreferentialAnswer(Told.none());
        };
    }

    private Answer identity() {
        // One in five came to the city for work and has a residence permit where the case is.
        return dice.roll("migrant", 5) == 0
                ? new IdentityAnswer(Told.known(true), Told.none(), Told.known(question.place()))
                : new IdentityAnswer(Told.known(true), Told.known(question.place()), Told.none());
    }

    private Answer marriage() {
        return new MarriageAnswer(Told.known(MarriageAnswer.Status.UNMARRIED), Told.none(), Told.none());
    }

    private Answer socialInsurance() {
        if (!works()) {
            return new SocialInsuranceAnswer(Told.none());
        }
        String employer = EMPLOYERS.get(dice.roll("employer", EMPLOYERS.size()));
        return new SocialInsuranceAnswer(
                Told.known(new SocialInsuranceAnswer.Payments(12, yearly("wage"), employer, question.place(), true)));
    }

    private Answer pension() {
        return age >= WORKING_AGE_ENDS
                ? new PensionAnswer(Told.known(new PensionAnswer.Pension(
                        question.place(), BigDecimal.valueOf(1800 + 100L * dice.roll("pension", 15)))))
                : new PensionAnswer(Told.none());
    }

    private Answer tax() {
        return works() ? new TaxIncomeAnswer(Told.known(yearly("wage"))) : new TaxIncomeAnswer(Told.none());
    }

    private Answer housingFund() {
        return works() && dice.roll("fund", 2) == 0
                ? new HousingFundAnswer(Told.known(new HousingFundAnswer.Payments(12, yearly("wage"))))
                : new HousingFundAnswer(Told.none());
    }

    private Answer relatives() {
        return age < WORKING_AGE_ENDS && dice.roll("parents", 2) == 0
                ? new RelativesHomesAnswer(Told.known(List.of(new RelativesHomesAnswer.Relative(
                        RelativesHomesAnswer.Relation.PARENT, 1, BigDecimal.valueOf(28)))))
                : new RelativesHomesAnswer(Told.none());
    }

    private boolean works() {
        return age >= 18 && age < WORKING_AGE_ENDS;
    }

    /// 2,400 to 4,000 yuan a month.
    private BigDecimal yearly(String what) {
        return BigDecimal.valueOf((2400 + 100L * dice.roll(what, 17)) * 12);
    }
}
