package cn.anju.housing.application;

import cn.anju.casework.Refusal;
import java.time.LocalDate;
import java.util.List;

/// Whether two people can be related as entered: nobody is older than their parents.
public final class FamilyCheckAges {

    private FamilyCheckAges() {}

    /// What speaks against the relation, by the two dates of birth.
    public static List<Refusal> against(FamilyRelation relation, LocalDate applicant, LocalDate other) {
        boolean younger = relation == FamilyRelation.CHILD || relation == FamilyRelation.GRANDCHILD;
        boolean older = relation == FamilyRelation.PARENT || relation == FamilyRelation.GRANDPARENT;
        boolean impossible = (younger && !other.isAfter(applicant)) || (older && !other.isBefore(applicant));
        return impossible
                ? List.of(new Refusal(
                        "relation-impossible",
                        "relation",
                        "按身份证号上的出生日期，这位家人不可能是您的" + relation.label() + "。",
                        "请核对关系和身份证号。"))
                : List.of();
    }
}
