package cn.anju.housing.allocation;

import java.util.List;

/// What each step of a draw means, in the words of its confirmation.
final class PlanWords {

    private PlanWords() {}

    static String outcome(String action) {
        return switch (action) {
            case "publish" -> "名单、房源和指纹公布，从此不能增减";
            case "seal" -> "生成随机数并封存，公布它的承诺";
            case "announce" -> "登记公共随机值，从此不能更改";
            case "draw" -> "启封随机数，运行摇号，结果公布";
            case "allocate" -> "按结果向中签家庭发出配租通知";
            case "void" -> "方案作废，房源放回";
            default -> action;
        };
    }

    static List<String> consequences(String action, String publicValue) {
        return switch (action) {
            case "publish" -> List.of("任何人都能下载名单和房源清单，核对指纹。");
            case "seal" -> List.of("随机数加密保存，在摇号以前谁也看不到。");
            case "announce" -> List.of("登记的值：" + publicValue, "请对照事先公布的来源逐字核对。");
            case "draw" -> List.of("记录文件公布，任何人都能在自己的电脑上重算。");
            case "allocate" -> List.of("没有人抽中的房源放回空房。");
            case "void" -> List.of("作废的理由会公布。");
            default -> List.of();
        };
    }
}
