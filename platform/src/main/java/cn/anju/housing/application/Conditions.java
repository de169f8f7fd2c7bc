package cn.anju.housing.application;

import java.util.Map;

/// The conditions of `housing.eligibility` in a few words, by the contract's ids.
public final class Conditions {

    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("PRH-12", "没有另外承租保障性住房"),
            Map.entry("PRH-13-1", "年满 18 周岁"),
            Map.entry("PRH-13-2", "完全民事行为能力"),
            Map.entry("PRH-13-3", "有稳定工作和收入来源"),
            Map.entry("PRH-13-4", "收入不高于标准"),
            Map.entry("PRH-13-5a", "无房或住房面积低于标准"),
            Map.entry("PRH-13-5b", "三年内没有转让住房"),
            Map.entry("PRH-13-6", "近亲属没有住房资助能力"),
            Map.entry("PRH-14", "由户籍所在地办理"),
            Map.entry("PRH-15", "在申请地工作或领取养老待遇"),
            Map.entry("PRH-40", "没有因违规被限制申请"));

    private static final Map<String, String> LOST = Map.ofEntries(
            Map.entry("PRH-12", "另外承租了保障性住房"),
            Map.entry("PRH-13-1", "未满 18 周岁"),
            Map.entry("PRH-13-2", "不具备完全民事行为能力"),
            Map.entry("PRH-13-3", "没有稳定工作和收入来源"),
            Map.entry("PRH-13-4", "收入高于标准"),
            Map.entry("PRH-13-5a", "住房面积达到标准"),
            Map.entry("PRH-13-5b", "三年内转让过住房"),
            Map.entry("PRH-13-6", "近亲属有住房资助能力"),
            Map.entry("PRH-14", "户籍不在办理的区县"),
            Map.entry("PRH-15", "不再在申请地工作或领取养老待遇"),
            Map.entry("PRH-40", "因违规被限制申请"));

    private Conditions() {}

    /// What it means that a condition is not met, in a few words; the id itself for one that is not named here.
    public static String lost(String id) {
        return LOST.getOrDefault(id, id);
    }

    /// The title of a condition; the id itself for one that is not named here.
    public static String title(String id) {
        return TITLES.getOrDefault(id, id);
    }
}
