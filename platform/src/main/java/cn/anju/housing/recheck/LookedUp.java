package cn.anju.housing.recheck;

import cn.anju.housing.application.SourcedFact;
import cn.anju.look.Fact;
import cn.anju.look.Format;
import java.util.List;

/// What was looked up about a household: the fact, where it stood, when it was got.
final class LookedUp {

    private LookedUp() {}

    static List<Fact> forDesk(List<SourcedFact> sources) {
        return sources.stream().map(fact -> line(fact, fact.value())).toList();
    }

    /// Values about people outside the household stay with the desk.
    static List<Fact> forHousehold(List<SourcedFact> sources) {
        return sources.stream()
                .map(fact -> line(fact, fact.deskOnly() ? "已核对，涉及亲属本人，不在这里显示" : fact.value()))
                .toList();
    }

    private static Fact line(SourcedFact fact, String value) {
        var fetched = fact.fetchedAt();
        return Fact.of(
                fact.label(), value, fetched == null ? fact.source() : fact.source() + "，" + Format.fullTime(fetched));
    }
}
