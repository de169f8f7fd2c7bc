package cn.anju.draw;

import java.util.Optional;
import java.util.function.Function;

/// Compares a record with the same draw run again, item by item, and names the first difference.
final class Differences {

    private final DrawRecord said;
    private final DrawRecord again;

    Differences(DrawRecord said, DrawRecord again) {
        this.said = said;
        this.again = again;
    }

    Optional<String> lists() {
        return first(
                list("entries", said.entries(), again.entries()),
                list("units", said.units(), again.units()),
                list("priority", said.priority(), again.priority()),
                eachRound((one, other) -> first(
                        value("listHash", one.listHash(), other.listHash()),
                        value("房源清单摘要", boundUnits(one), boundUnits(other)))));
    }

    Optional<String> seed() {
        return eachRound((one, other) ->
                first(value("drawId", one.drawId(), other.drawId()), value("seed", one.seed(), other.seed())));
    }

    Optional<String> ranking() {
        return eachRound((one, other) -> list("ranking", one.ranking(), other.ranking()));
    }

    Optional<String> allocation() {
        Optional<String> unused = !said.withPriority() && said.priorityShare().signum() != 0
                ? Optional.of("没有优先轮，priorityShare 应为 0")
                : Optional.empty();
        return first(
                unused,
                eachRound((one, other) -> first(
                        list("allocation 的 entry", one.allocatedEntries(), other.allocatedEntries()),
                        list("allocation 的 unit", one.allocatedUnits(), other.allocatedUnits()))));
    }

    Optional<String> resultHash() {
        return value("resultHash", said.resultHash(), again.resultHash());
    }

    private static String boundUnits(Round round) {
        int at = round.drawId().lastIndexOf("|U=");
        return at < 0 ? "" : round.drawId().substring(at + 3);
    }

    private interface InRound {
        Optional<String> difference(Round said, Round again);
    }

    private Optional<String> eachRound(InRound inRound) {
        int rounds = said.rounds().size();
        if (rounds != again.rounds().size()) {
            return Optional.of("记录有 " + rounds + " 轮，应有 " + again.rounds().size() + " 轮");
        }
        for (int i = 0; i < rounds; i++) {
            Optional<String> found =
                    inRound.difference(said.rounds().get(i), again.rounds().get(i));
            if (found.isPresent()) {
                String prefix = rounds == 1 ? "" : "第" + (i + 1) + "轮 ";
                return found.map(prefix::concat);
            }
        }
        return Optional.empty();
    }

    @SafeVarargs
    private static Optional<String> first(Optional<String>... differences) {
        for (Optional<String> difference : differences) {
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> value(String name, String said, String again) {
        return said.equals(again) ? Optional.empty() : Optional.of(name + "：记录为 " + said + "，重算为 " + again);
    }

    private static Optional<String> list(String name, Texts said, Texts again) {
        int at = said.firstDifference(again);
        if (at < 0) {
            return Optional.empty();
        }
        Function<Texts, String> item = texts -> at < texts.size() ? texts.get(at) : "（无）";
        return Optional.of(name + " 第 " + (at + 1) + " 项：记录为 " + item.apply(said) + "，重算为 " + item.apply(again));
    }
}
