package cn.anju.housing.application;

import cn.anju.casework.Letters;
import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveGuard;
import cn.anju.casework.Refusal;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// An appeal may be made for ten working days after the decision was received (第十九条第三款).
@Component
class WithinAppealWindow implements MoveGuard {

    private static final Set<String> DECISIONS =
            Set.of(SendingRefusal.KIND, TellingCancellation.KIND, TellingRecheckCancellation.KIND);

    private final Letters letters;

    WithinAppealWindow(Letters letters) {
        this.letters = letters;
    }

    @Override
    public List<Refusal> against(MoveContext move) {
        var letter = letters.of(move.file().id()).stream()
                .filter(one -> DECISIONS.contains(one.kind()))
                .reduce((earlier, later) -> later);
        if (letter.isPresent() && letter.get().kind().equals(TellingRecheckCancellation.KIND)) {
            return List.of(Refusal.of("appealed-before", "这次取消以前，核查告知书的申诉期已经过了。", "条件有变化时可以重新申请，我们不会因为这次结果影响您。"));
        }
        boolean tooLate = letter.isPresent()
                && letters.window(letter.get()) instanceof Letters.Window.Until(var lastDay)
                && move.today().isAfter(lastDay);
        return tooLate ? List.of(Refusal.of("too-late", "申诉期限已经过了。", "条件有变化时可以重新申请，我们不会因为这次结果影响您。")) : List.of();
    }
}
