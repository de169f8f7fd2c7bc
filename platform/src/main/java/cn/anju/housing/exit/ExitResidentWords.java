package cn.anju.housing.exit;

import cn.anju.casework.CaseFile;
import cn.anju.casework.ResidentWords;
import cn.anju.look.Format;
import cn.anju.look.Tone;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What a household reads of its leaving: why, until when, what would change it, and how to object.
@Component
class ExitResidentWords implements ResidentWords {

    private final ExitRegister register;
    private final ExitDecisions decisions;
    private final Settlements settlements;
    private final ViolationBars bars;

    ExitResidentWords(ExitRegister register, ExitDecisions decisions, Settlements settlements, ViolationBars bars) {
        this.register = register;
        this.decisions = decisions;
        this.settlements = settlements;
        this.bars = bars;
    }

    @Override
    public String type() {
        return ExitCase.KEY;
    }

    @Override
    public Told about(CaseFile file) {
        var exit = register.the(file.id());
        var reason = exit.reason();
        String until = exit.leaveBy() == null ? "" : "最后一天是 " + Format.weekday(exit.leaveBy()) + "。";
        return switch ((ExitCase.State) file.state()) {
            case OPENED -> told("您家的住房正在核实是否应当腾退", "还没有作出通知，您现在不用搬。" + ExitConditions.remedy(reason));
            case NOTICED ->
                told(
                        "您家要腾退公共租赁住房",
                        (exit.transitionGranted() ? "给了过渡期，过渡期内租金按倍数计收。" : "") + until + ExitConditions.remedy(reason)
                                + "认为不属实，可以在这里提出异议。交房请联系运营单位。");
            case CONTESTED -> told("您的异议正在核实", "由另一位工作人员核实，结果会发信给您。" + until);
            case OVERDUE -> told("搬离期限已经过了", "请尽快联系运营单位交房，不然会责令限期退回。租金按更高的倍数计收。");
            case ORDERED -> told("已责令您家限期退回住房", "逾期不退回的，会申请人民法院强制执行。不服决定的，可以申请行政复议或者提起行政诉讼。");
            case COURT -> told("已申请人民法院强制执行", "现在交房仍然可以，请联系运营单位。");
            case VACATED -> told("您家已经交房，正在结算", "结算单办好后会发信给您，多退少补。" + bar(file));
            case CLOSED -> new Told("腾退已经办结", settled(file) + bar(file), new Act("看账单", "/me/rent"), Set.of());
            case WITHDRAWN -> told("腾退已经撤销", "您家可以按租赁合同继续居住，租金按原标准计收。");
        };
    }

    private String settled(CaseFile file) {
        return settlements
                .find(file.id())
                .map(Settlements.Kept::settlement)
                .map(one -> one.refund().signum() > 0
                        ? "结算后应退给您家 " + Format.money(one.refund()) + "。"
                        : one.toPay().signum() > 0
                                ? "结算后您家还应支付 " + Format.money(one.toPay()) + "，请在租金页缴纳。"
                                : "结算后互不相欠。")
                .orElse("");
    }

    private String bar(CaseFile file) {
        return bars.of(file.id()).stream()
                .findFirst()
                .map(bar -> "因违规退回，到 " + Format.date(bar.until()) + "（含当日）为止不能再申请公租房（第四十条）。")
                .orElse("");
    }

    @Override
    public Optional<Explained> decision(CaseFile file) {
        var grounds = file.form(ExitCase.Form.class).grounds();
        return decisions
                .latest(file.id())
                .map(read -> new Explained(
                        Tone.BAD,
                        (read.outcome().equals("RETURN") ? "应当退回住房：" : "应当腾退：") + grounds.label(),
                        read.madeAt(),
                        grounds.condition() == null
                                ? List.of(ExitConditions.found(grounds))
                                : Stream.concat(
                                                ExitConditions.lines(read, true).stream(),
                                                ExitConditions.lines(read, false).stream())
                                        .toList()));
    }

    @Override
    public Optional<String> receipt(CaseFile file) {
        return decisions.latest(file.id()).map(read -> read.receipt().text());
    }

    private static Told told(String headline, String next) {
        return new Told(headline, next, null, Set.of());
    }
}
