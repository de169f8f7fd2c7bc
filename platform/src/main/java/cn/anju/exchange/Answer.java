package cn.anju.exchange;

/// What a department said to one question.
///
/// A component that the department left out is `Unknown`; `None` it must say.
public sealed interface Answer
        permits IdentityAnswer,
                MarriageAnswer,
                RecognitionAnswer,
                SocialInsuranceAnswer,
                PensionAnswer,
                TaxIncomeAnswer,
                RealPropertyAnswer,
                RelativesHomesAnswer,
                HousingFundAnswer,
                BusinessLicenceAnswer,
                FamilyPlanningAnswer,
                PreferentialAnswer {

    /// The question that it answers.
    default QuestionKind kind() {
        return QuestionKind.answeredBy(getClass());
    }
}
