package cn.anju.housing.change;

import cn.anju.casework.CaseDocuments;
import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveGuard;
import cn.anju.casework.Refusal;
import cn.anju.housing.application.FamilyMember;
import cn.anju.identity.People;
import java.util.List;
import org.springframework.stereotype.Component;

/// Nobody of full age is entered into a household without a paper that shows the agreement (第十二条).
@Component
class AdultAgreed implements MoveGuard {

    private final People people;
    private final CaseDocuments documents;

    AdultAgreed(People people, CaseDocuments documents) {
        this.people = people;
        this.documents = documents;
    }

    @Override
    public List<Refusal> against(MoveContext move) {
        var form = move.file().form(ChangeReport.Form.class);
        if (form.kind() != ChangeKind.MEMBER_ADDED || form.person() == null) {
            return List.of();
        }
        boolean minor = FamilyMember.isMinor(people.the(form.person()).birthDate(), move.today());
        return minor || !documents.of(move.file().id()).isEmpty()
                ? List.of()
                : List.of(Refusal.of("no-agreement", "没有这位成年家人同意的材料。", "请承租人补交本人签字的同意书或结婚证；交不齐的，写明理由退回。"));
    }
}
