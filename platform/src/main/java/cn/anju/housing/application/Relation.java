package cn.anju.housing.application;

import cn.anju.casework.CaseFile;
import java.util.Arrays;

/// How a person of the household is related to the applicant; the names are those of the decision contract.
public enum Relation {
    SELF("申请人本人"),
    SPOUSE("配偶"),
    CHILD("子女"),
    PARENT("父母"),
    OTHER("其他有赡养、抚养、扶养关系的家庭成员");

    private final String label;

    Relation(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /// The relation of a person on a case, stored by name; one that says something else is OTHER.
    public static Relation of(CaseFile.Participant one) {
        if (one.part() == CaseFile.Part.APPLICANT) {
            return SELF;
        }
        return Arrays.stream(values())
                .filter(relation -> relation.name().equals(one.relation()) || relation.label.equals(one.relation()))
                .findFirst()
                .orElse(OTHER);
    }
}
