package cn.anju.casework;

import cn.anju.identity.Role;
import java.util.stream.Collectors;

/// A flow table as a page: the states as a diagram, and who may make which move.
final class FlowDocument {

    private FlowDocument() {}

    static String of(CaseType<?> type) {
        var flow = type.flow();
        var page = new StringBuilder();
        page.append("# ")
                .append(type.label())
                .append("（`")
                .append(type.key())
                .append("`，第 ")
                .append(flow.version());
        page.append(" 版）\n\n由流程表生成，请不要手改。\n\n```mermaid\nstateDiagram-v2\n    [*] --> ")
                .append(flow.initial());
        page.append('\n');
        flow.states().forEach(state -> page.append("    %s: %s\n".formatted(state.name(), state.label())));
        for (var move : flow.moves()) {
            for (var from : sorted(move)) {
                page.append("    %s --> %s: %s\n".formatted(from, move.to(), move.label()));
            }
        }
        flow.states().stream()
                .filter(state -> flow.isEnd(state.name()))
                .forEach(state -> page.append("    %s --> [*]\n".formatted(state.name())));
        page.append("```\n\n| 动作 | 从 | 到 | 谁 | 不能是办过这些的人 | 理由 | 期限（参数） | 条件 | 同时发生 |\n");
        page.append("|---|---|---|---|---|---|---|---|---|\n");
        flow.moves().forEach(move -> page.append(row(flow, move)));
        return page.toString();
    }

    private static String row(Flow flow, Move move) {
        return "| %s `%s` | %s | %s | %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        move.label(),
                        move.action(),
                        sorted(move).stream()
                                .map(from -> flow.state(from).label())
                                .collect(Collectors.joining("、")),
                        flow.state(move.to()).label(),
                        move.by().stream().map(Role::label).collect(Collectors.joining("、")),
                        move.otherThan().stream().sorted().collect(Collectors.joining("、")),
                        move.withReason() ? "要写" : "",
                        (move.within() == null ? "" : move.within().parameter()) + (move.stopsClock() ? "暂停" : ""),
                        move.when().stream().map(Class::getSimpleName).collect(Collectors.joining("、")),
                        move.runs().stream().map(Class::getSimpleName).collect(Collectors.joining("、"))
                                + (move.opens() == null ? "" : " → " + move.opens()));
    }

    /// In the order of the states.
    private static java.util.List<String> sorted(Move move) {
        return move.from().stream().sorted().toList();
    }
}
