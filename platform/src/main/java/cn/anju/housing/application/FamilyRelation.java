package cn.anju.housing.application;

import cn.anju.casework.CaseFile;
import java.util.Arrays;
import java.util.List;

/// How somebody belongs to the applicant's household: only spouses and those with a statutory duty of support (第十二条).
///
/// The grandparents, grandchildren and siblings are those of 民法典 第1074、1075条.
public enum FamilyRelation {
    SELF("申请人本人", ""),
    SPOUSE("配偶", ""),
    CHILD("子女", "亲生、收养或形成抚养关系的继子女"),
    PARENT("父母", "亲生、收养或形成抚养关系的继父母"),
    GRANDPARENT("祖父母、外祖父母", "由您赡养，或由他们抚养您的"),
    GRANDCHILD("孙子女、外孙子女", "由您抚养，或由他们赡养您的"),
    SIBLING("兄弟姐妹", "由您扶养，或由他们扶养您的"),
    /// Entered elsewhere under a wider word; not offered here.
    OTHER("其他有法定扶养关系的家人", "");

    private final String label;
    private final String hint;

    FamilyRelation(String label, String hint) {
        this.label = label;
        this.hint = hint;
    }

    public String label() {
        return label;
    }

    /// Who is meant; empty where the word says it.
    public String hint() {
        return hint;
    }

    /// The relations that a co-applicant can be entered with.
    public static List<FamilyRelation> ofCoApplicants() {
        return Arrays.stream(values())
                .filter(one -> one != SELF && one != OTHER)
                .toList();
    }

    /// The relation of a person on a case, stored by name.
    public static FamilyRelation of(CaseFile.Participant one) {
        if (one.part() == CaseFile.Part.APPLICANT) {
            return SELF;
        }
        return Arrays.stream(values())
                .filter(relation -> relation.name().equals(one.relation()))
                .findFirst()
                .orElse(OTHER);
    }
}
