package cn.anju.housing.recheck;

import cn.anju.housing.application.EnterableFact;
import java.util.List;

/// The questions that a household itself can answer; a household gets one of them and no second.
enum Ask {
    WORK(
            "您现在在哪里工作，或者在哪里领取养老待遇？",
            List.of(EnterableFact.WORK_KIND, EnterableFact.WORK_DISTRICT),
            List.of("persons[0].work")),
    INCOME("现在一年的收入是多少？", List.of(EnterableFact.CERTIFICATE_INCOME), List.of("income.persons")),
    /// The same where the trade, whose average wage is compared, is not known either.
    INCOME_AND_TRADE(
            "现在在哪个行业，一年的收入是多少？",
            List.of(EnterableFact.INDUSTRY, EnterableFact.CERTIFICATE_INCOME),
            List.of("income.persons")),
    HOMES("您家现在在重庆的城镇住房一共多少平方米？", List.of(EnterableFact.HOME_AREA), List.of("homes")),
    TRANSFER("您家最近一次转让住房是哪一天？", List.of(EnterableFact.LAST_TRANSFER), List.of("lastHomeTransfer")),
    HUKOU("您的户口现在在哪个区县？", List.of(EnterableFact.HUKOU_DISTRICT), List.of("hukouDistrict", "recognition"));

    private final String sentence;

    @SuppressWarnings("ImmutableEnumChecker") // made with List.of
    private final List<EnterableFact> fields;

    @SuppressWarnings("ImmutableEnumChecker") // made with List.of
    private final List<String> besides;

    Ask(String sentence, List<EnterableFact> fields, List<String> besides) {
        this.sentence = sentence;
        this.fields = fields;
        this.besides = besides;
    }

    String sentence() {
        return sentence;
    }

    List<EnterableFact> fields() {
        return fields;
    }

    /// Whether a fact of the decision belongs beside the question.
    boolean isBeside(String path) {
        return besides.stream().anyMatch(path::startsWith);
    }
}
