package cn.anju.housing.application;

import cn.anju.archive.DocumentKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The papers an applicant may be asked for (第十六条), after leaving out what departments share.
public enum Paper {
    LABOUR_CONTRACT("劳动（工作）合同", "和现在单位签的合同：首页、写着期限和工资的页、盖章的页。"),
    BUSINESS_LICENCE("营业执照", "正本或副本，看得清统一社会信用代码。"),
    PENSION_PROOF("养老待遇证明", "发放单位出具的证明，或最近三个月的发放记录。"),
    MARRIAGE_PROOF("婚姻状况证明", "结婚证、离婚证或判决书。只在境外或很早以前登记、民政系统里可能没有的才需要。"),
    INCOME_CERTIFICATE("单位收入证明", "单位盖章的最近 12 个月收入。您填的收入低于同行业平均工资时会用到，先交可以少跑一趟。"),
    OTHER("其他材料", "您认为有帮助的材料。");

    private final String label;
    private final String hint;

    Paper(String label, String hint) {
        this.label = label;
        this.hint = hint;
    }

    public String label() {
        return label;
    }

    public String hint() {
        return hint;
    }

    public DocumentKind kind() {
        return new DocumentKind(name(), label);
    }

    public static Optional<Paper> find(String name) {
        return Arrays.stream(values())
                .filter(paper -> paper.name().equals(name))
                .findFirst();
    }

    /// What must be handed in: only where the applicant says that social insurance has no record of them.
    public static List<Paper> needed(ApplicationForm form) {
        var work = form.work();
        if (work == null || !Boolean.FALSE.equals(work.insured())) {
            return List.of();
        }
        return switch (work.kind()) {
            case EMPLOYED -> List.of(LABOUR_CONTRACT);
            case BUSINESS -> List.of(BUSINESS_LICENCE);
            case PENSION -> List.of(PENSION_PROOF);
            case NONE -> List.of();
        };
    }

    /// What may be handed in besides.
    public static List<Paper> welcome(ApplicationForm form) {
        boolean certificate =
                form.work() != null && Boolean.FALSE.equals(form.work().insured());
        return certificate ? List.of(INCOME_CERTIFICATE, MARRIAGE_PROOF, OTHER) : List.of(MARRIAGE_PROOF, OTHER);
    }
}
