package cn.anju.housing.apply;

import java.util.List;

/// The words that the two ticks stand for; a change of a word is a new version.
public final class PromiseText {

    public static final String VERSION = "2026-01";

    static final String PROMISE = "我承诺：以上填写的工作、收入、家庭情况和上传的材料都是真实、有效的。填了假的，申请会被取消，已经租到的房子要退回，五年内不能再申请。";

    static final String CONSENT = "我同意：为办理这件申请，向有关部门核对我和共同申请人的户籍、婚姻、工作、收入、住房等信息。";

    /// What people ask about the consent.
    static final List<String> ABOUT_CONSENT =
            List.of("只为这件申请查，谁查过、查了什么，您在“我的—谁看过我的信息”里都看得到。", "未成年家人由您作为监护人一并同意；成年家人要自己确认。");

    private PromiseText() {}
}
