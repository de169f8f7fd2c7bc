package cn.anju.housing.exit;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Cases;
import cn.anju.casework.ResidentCards;
import cn.anju.identity.Actor;
import cn.anju.look.Format;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// On a household's own page, first of all: the home that it has to leave, and until when.
@Component
class ExitCards implements ResidentCards {

    private final Cases cases;
    private final ExitRegister register;

    ExitCards(Cases cases, ExitRegister register) {
        this.cases = cases;
        this.register = register;
    }

    @Override
    public List<Card> cards(Actor resident) {
        return resident.person() == null
                ? List.of()
                : cases.of(Objects.requireNonNull(resident.person())).stream()
                        .filter(file -> file.type().key().equals(ExitCase.KEY))
                        .filter(file ->
                                !file.isIn(ExitCase.State.OPENED, ExitCase.State.CLOSED, ExitCase.State.WITHDRAWN))
                        .map(this::card)
                        .toList();
    }

    private Card card(CaseFile file) {
        var exit = register.the(file.id());
        var grounds = file.form(ExitCase.Form.class).grounds();
        boolean gone = file.isIn(ExitCase.State.VACATED);
        String text = gone
                ? "已经交房，正在结算。"
                : grounds.label() + "（" + grounds.article() + "）。"
                        + (exit.leaveBy() == null
                                ? ""
                                : file.isIn(ExitCase.State.NOTICED, ExitCase.State.CONTESTED)
                                        ? "最后一天是 " + Format.weekday(exit.leaveBy()) + "。"
                                        : "搬离期限 " + Format.day(exit.leaveBy()) + "已过。");
        return new Card(
                2, !gone, gone ? "退租结算" : "您家要腾退住房", text, gone ? "看进展" : "看理由和期限", "/me/cases/" + file.number());
    }
}
