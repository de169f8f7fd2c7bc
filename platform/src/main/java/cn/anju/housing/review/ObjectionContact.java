package cn.anju.housing.review;

import cn.anju.casework.ReadingCase;
import cn.anju.housing.objection.Objection;
import cn.anju.housing.objection.ReceivingObjection;
import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import cn.anju.identity.Role;
import cn.anju.kernel.NotFound;
import cn.anju.look.Fact;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// How to reach an objector, for those who look into the objection; each look is on record.
@Controller
class ObjectionContact {

    private final ReadingCase reading;
    private final ReceivingObjection receiving;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    ObjectionContact(
            ReadingCase reading, ReceivingObjection receiving, AuditTrail audit, TransactionTemplate transaction) {
        this.reading = reading;
        this.receiving = receiving;
        this.audit = audit;
        this.transaction = transaction;
    }

    @PostMapping("/desk/cases/{number}/contact")
    String contact(@PathVariable String number, Actor reader, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("facts", List.of(Fact.of("联系方式", looked(number, reader))));
        return "casework/person";
    }

    /// The contact in clear, with the look on record.
    String looked(String number, Actor reader) {
        var file = reading.asStaff(reader, number, "异议");
        boolean inquires = reader.holds(Role.SECOND_REVIEWER, file.district())
                || reader.holds(Role.DISTRICT_AUTHORITY, file.district());
        if (!file.type().key().equals(Objection.KEY) || !inquires) {
            throw new NotFound("联系方式");
        }
        transaction.executeWithoutResult(
                status -> audit.record(AuditEntry.done(reader, "housing.objection.see-contact", "case", number)
                        .in(file.district())));
        return receiving.contact(file);
    }
}
