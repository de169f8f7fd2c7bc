package cn.anju.housing.application;

/// The dated period in which a refusal or a cancellation may be appealed (第十九条第三款).
final class AppealWindow {

    static final String PARAMETER = "housing.appeal-window";

    private AppealWindow() {}
}
