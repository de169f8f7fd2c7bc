package cn.anju.policy;

import java.util.List;

/// What a parameter is, apart from its values: some have none until the office the law names has set one.
///
/// @param setBy who sets it, for a parameter that the texts leave without an amount; empty otherwise
/// @param cites the places of law that call for it
public record Declaration(String id, String meaning, Unit unit, String setBy, List<String> cites) {

    public Declaration {
        cites = List.copyOf(cites);
    }

    /// Said to whoever needs the value: which parameter, what it means, who sets it.
    String missing() {
        return "参数 " + id + "（" + meaning + "）还没有数值，由" + setBy + "确定；录入后才能计算。";
    }
}
