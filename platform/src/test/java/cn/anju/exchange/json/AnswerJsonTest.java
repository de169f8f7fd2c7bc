package cn.anju.exchange.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anju.exchange.Answer;
import cn.anju.exchange.BusinessLicenceAnswer;
import cn.anju.exchange.FamilyPlanningAnswer;
import cn.anju.exchange.HousingFundAnswer;
import cn.anju.exchange.IdentityAnswer;
import cn.anju.exchange.MarriageAnswer;
import cn.anju.exchange.PensionAnswer;
import cn.anju.exchange.PreferentialAnswer;
import cn.anju.exchange.QuestionKind;
import cn.anju.exchange.RealPropertyAnswer;
import cn.anju.exchange.RecognitionAnswer;
import cn.anju.exchange.RelativesHomesAnswer;
import cn.anju.exchange.SocialInsuranceAnswer;
import cn.anju.exchange.TaxIncomeAnswer;
import cn.anju.exchange.Told;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AnswerJsonTest {

    private static final LocalDate DAY = LocalDate.of(2020, 5, 1);

    private static final List<Answer> ALL = List.of(
            new IdentityAnswer(Told.known(true), Told.none(), Told.known("500106")),
            new MarriageAnswer(
                    Told.known(MarriageAnswer.Status.MARRIED), Told.known(DAY), Told.known("11010519491231002X")),
            new RecognitionAnswer(
                    Told.known(new RecognitionAnswer.Recognition(RecognitionAnswer.Kind.DESTITUTE, "500106", DAY))),
            new SocialInsuranceAnswer(Told.known(
                    new SocialInsuranceAnswer.Payments(12, new BigDecimal("57000.00"), "某公司", "500106", true))),
            new PensionAnswer(Told.known(new PensionAnswer.Pension("500106", new BigDecimal("2100.50")))),
            new TaxIncomeAnswer(Told.unknown("系统维护")),
            new RealPropertyAnswer(
                    Told.known(List.of(new RealPropertyAnswer.Home("500106", new BigDecimal("38.20"), DAY))),
                    Told.none()),
            new RelativesHomesAnswer(Told.known(List.of(
                    new RelativesHomesAnswer.Relative(RelativesHomesAnswer.Relation.PARENT, 2, new BigDecimal("35")),
                    new RelativesHomesAnswer.Relative(RelativesHomesAnswer.Relation.CHILD, 0, null)))),
            new HousingFundAnswer(Told.none()),
            new BusinessLicenceAnswer(Told.none()),
            new FamilyPlanningAnswer(Told.known(false)),
            new PreferentialAnswer(Told.none()));

    @Test
    void every_kind_of_answer_reads_back_as_it_was_written() throws AnswerJson.Unreadable {
        assertThat(ALL.stream().map(Answer::kind).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(QuestionKind.values());
        for (var answer : ALL) {
            assertThat(AnswerJson.read(answer.kind(), AnswerJson.VERSION, AnswerJson.write(answer)))
                    .isEqualTo(answer);
        }
    }

    /// The stored shape of version 1: answers of years ago are read with it.
    @Test
    void version_1_is_still_read() throws AnswerJson.Unreadable {
        var answer = read(QuestionKind.REAL_PROPERTY, """
                {"homes": {"state": "KNOWN", "value": [{"district": "500106", "areaM2": 38.20, "since": "2020-05-01"}]},
                 "lastTransfer": {"state": "NONE"}}
                """);
        assertThat(answer)
                .isEqualTo(new RealPropertyAnswer(
                        Told.known(List.of(new RealPropertyAnswer.Home("500106", new BigDecimal("38.20"), DAY))),
                        Told.none()));
    }

    @Test
    void what_is_left_out_is_unknown_and_not_none() throws AnswerJson.Unreadable {
        var answer = (RealPropertyAnswer) read(QuestionKind.REAL_PROPERTY, "{\"homes\": {\"state\": \"NONE\"}}");
        assertThat(answer.homes().isTold()).isTrue();
        assertThat(answer.lastTransfer()).isInstanceOf(Told.Unknown.class);
        assertThat(answer.lastTransfer().isTold()).isFalse();
    }

    @Test
    void nonsense_is_refused() {
        for (String nonsense : Arrays.asList(
                "",
                "{",
                "[]",
                "null",
                "{\"yearlyIncom\": {\"state\": \"NONE\"}}",
                "{\"yearlyIncome\": null, \"more\": 1}",
                "{\"yearlyIncome\": 5}",
                "{\"yearlyIncome\": {\"state\": \"KNOWN\"}}",
                "{\"yearlyIncome\": {\"state\": \"PERHAPS\"}}",
                "{\"yearlyIncome\": {\"state\": \"KNOWN\", \"value\": \"many\"}}",
                "{\"yearlyIncome\": {\"state\": \"NONE\", \"note\": \"x\"}}")) {
            assertThatThrownBy(() -> read(QuestionKind.TAX_INCOME, nonsense))
                    .as(nonsense)
                    .isInstanceOf(AnswerJson.Unreadable.class);
        }
        assertThatThrownBy(() -> read(QuestionKind.HOUSING_FUND_BASE, """
                {"record": {"state": "KNOWN", "value": {"months": 13, "yearlyBase": 1}}}
                """)).isInstanceOf(AnswerJson.Unreadable.class);
    }

    @Test
    void a_version_of_tomorrow_is_refused() {
        assertThatThrownBy(() -> AnswerJson.read(QuestionKind.TAX_INCOME, 2, "{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(AnswerJson.Unreadable.class);
    }

    private static Answer read(QuestionKind kind, String json) throws AnswerJson.Unreadable {
        return AnswerJson.read(kind, 1, json.getBytes(StandardCharsets.UTF_8));
    }
}
