package cn.anju.housing.exit;

import cn.anju.policy.Status;

/// Words of a decision on leaving.
final class ExitWords {

    private ExitWords() {}

    static String status(Status status) {
        return switch (status) {
            case MET -> "可以继续住";
            case NOT_MET -> "应当腾退";
            case UNKNOWN -> "还没查清";
            case NOT_APPLICABLE -> "不适用";
        };
    }
}
