package cn.anju.housing.review;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Cases;
import cn.anju.casework.MoveRequest;
import cn.anju.casework.MovingCase;
import cn.anju.casework.ReadingCase;
import cn.anju.housing.application.HousingApplication;
import cn.anju.housing.application.HousingApplication.State;
import cn.anju.housing.rectification.Rectification;
import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import cn.anju.kernel.NotFound;
import cn.anju.kernel.Refused;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The city agency orders a district to put a decided application right (第二十条第二款).
@Controller
class OpeningRectification {

    private static final int SHORTEST = 10;

    private final ReadingCase reading;
    private final Cases cases;
    private final MovingCase moving;
    private final Rectification type;
    private final TransactionTemplate transaction;

    OpeningRectification(
            ReadingCase reading, Cases cases, MovingCase moving, Rectification type, TransactionTemplate transaction) {
        this.reading = reading;
        this.cases = cases;
        this.moving = moving;
        this.type = type;
        this.transaction = transaction;
    }

    static boolean isOpen(CaseFile file, Actor reader) {
        return reader.holds(Role.CITY_AGENCY, file.district())
                && file.isIn(
                        State.PUBLIC_NOTICE,
                        State.QUALIFIED,
                        State.REJECTED,
                        State.OFFERED,
                        State.LEASED,
                        State.CANCELLED);
    }

    @PostMapping("/desk/cases/{number}/rectifications")
    String open(@PathVariable String number, @RequestParam String finding, Actor reader, RedirectAttributes flash) {
        var opened = order(number, finding, reader);
        flash.addFlashAttribute("message", "已责令整改，区县要在 15 个工作日内反馈。");
        return "redirect:/desk/cases/" + opened.number();
    }

    CaseFile order(String number, String finding, Actor reader) {
        var file = reading.asStaff(reader, number, "抽查复核");
        if (!file.type().key().equals(HousingApplication.KEY) || !isOpen(file, reader)) {
            throw new NotFound("整改");
        }
        if (finding.strip().length() < SHORTEST) {
            throw new Refused("rectification.finding", "finding", "请写明发现的问题，至少 10 个字。", "区县要按这段话整改。", "请补充后再提交。");
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            var form = new Rectification.Form(number, finding.strip());
            var found = cases.open(type, file.district(), form, List.of(), file.id(), reader);
            return moving.mustMove(MoveRequest.of(found, "order"), reader);
        }));
    }
}
