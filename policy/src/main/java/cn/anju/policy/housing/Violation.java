package cn.anju.policy.housing;

import cn.anju.policy.Citation;
import cn.anju.policy.Condition;

/// The acts that a tenant must not do, in the order of 第三十一条.
public enum Violation {
    FALSE_INFORMATION("提供虚假信息取得住房"),
    SUBLET("转租、出借住房"),
    STRUCTURE("破坏或改变住房结构且拒不恢复"),
    CHANGED_USE("改变住房用途"),
    VACANT("无正当理由连续空置"),
    ILLEGAL_ACTIVITY("在住房内从事违法活动"),
    OTHER("法律法规禁止的其他行为");

    private final String chinese;

    Violation(String chinese) {
        this.chinese = chinese;
    }

    /// The act in short.
    public String chinese() {
        return chinese;
    }

    @SuppressWarnings("EnumOrdinal") // the items of article 31 are numbered in this order
    Condition condition() {
        int item = ordinal() + 1;
        return new Condition("PRH-31-" + item, Citation.measures(31).item(item));
    }
}
