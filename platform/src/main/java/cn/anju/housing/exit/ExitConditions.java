package cn.anju.housing.exit;

import cn.anju.look.ConditionLine;
import cn.anju.policy.Status;
import cn.anju.policy.housing.Violation;
import java.util.List;

/// The conditions of a decision on leaving, as lines that people read: met is to stay.
final class ExitConditions {

    private ExitConditions() {}

    static List<ConditionLine> lines(ExitDecisions.Read read, boolean reasons) {
        return read.conditions().stream()
                .filter(one -> (one.status() == Status.NOT_MET) == reasons)
                .map(one -> new ConditionLine(
                        status(one.status()),
                        title(one.id()),
                        one.condition().citation().text().replaceFirst("^渝府发〔2024〕17号 ", ""),
                        one.text(),
                        null,
                        null))
                .toList();
    }

    /// The one line of what another rule set decided.
    static ConditionLine found(ExitGrounds grounds) {
        return new ConditionLine(
                ConditionLine.Status.NOT_MET, grounds.label(), grounds.article(), grounds.why(), "年度核查", null);
    }

    private static ConditionLine.Status status(Status status) {
        return switch (status) {
            case MET -> ConditionLine.Status.MET;
            case NOT_MET -> ConditionLine.Status.NOT_MET;
            case UNKNOWN -> ConditionLine.Status.UNKNOWN;
            case NOT_APPLICABLE -> ConditionLine.Status.NOT_REACHED;
        };
    }

    private static String title(String id) {
        return switch (id) {
            case "PRH-38-1" -> "合同期内，或者续租已批准";
            case "PRH-38-2" -> "没有其他住房，或者仍符合条件";
            case "PRH-38-3" -> "没有承租、承购其他保障性住房";
            case "PRH-39" -> "欠租没有达到规定月数";
            default -> "没有“" + act(id) + "”";
        };
    }

    private static String act(String id) {
        return Violation.values()[Integer.parseInt(id.substring("PRH-31-".length())) - 1].chinese();
    }

    /// What would change the answer, for the household.
    static String remedy(ExitReason reason) {
        return switch (reason) {
            case TERM_ENDED -> "如果续租获得批准，本案会撤销。";
            case ARREARS -> "把欠租缴到规定月数以下，本案会撤销；缴款在“租金”页。";
            case OTHER_HOME, OTHER_GUARANTEED_HOME, LOST_ELIGIBILITY -> "如果情况不属实或者已经改变，请提出异议并说明。";
            case VIOLATION -> "如果情况不属实，请提出异议并说明。";
        };
    }
}
