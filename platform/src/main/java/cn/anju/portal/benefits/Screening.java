package cn.anju.portal.benefits;

import cn.anju.kernel.Refused;
import cn.anju.policy.place.Districts;
import cn.anju.portal.benefits.Benefit.Standing;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asks every scheme at once what somebody may have; nothing is stored.
@Component
public class Screening {

    private final List<Scheme> schemes;

    Screening(List<Scheme> schemes) {
        this.schemes = List.copyOf(schemes);
    }

    /// The benefits in three groups, inside a group scheme by scheme.
    public record Found(LocalDate on, List<Benefit> entitled, List<Benefit> possible, List<Benefit> not) {}

    /// @throws Refused for a date that has not come yet, and for a district that does not exist
    public Found screen(Situation situation, LocalDate on) {
        check(situation, on);
        var all = schemes.stream()
                .flatMap(scheme -> scheme.benefits(situation, on).stream())
                .toList();
        return new Found(on, of(all, Standing.ENTITLED), of(all, Standing.POSSIBLE), of(all, Standing.NOT));
    }

    private static List<Benefit> of(List<Benefit> all, Standing standing) {
        return all.stream().filter(benefit -> benefit.standing() == standing).toList();
    }

    private static void check(Situation situation, LocalDate on) {
        var person = situation.person();
        notLater(person.birthDate(), on, "person.birthDate");
        notLater(situation.child().birthDate(), on, "child.birthDate");
        exists(person.district(), on, "person.district");
        exists(Situation.Person.OUTSIDE.equals(person.hukou()) ? null : person.hukou(), on, "person.hukou");
        exists(situation.home().workDistrict(), on, "home.workDistrict");
    }

    private static void notLater(@Nullable LocalDate date, LocalDate on, String field) {
        if (date != null && date.isAfter(on)) {
            throw new Refused("benefits.later", field, "出生日期不对。", "它还没有到。", "请改正，不清楚就留空。");
        }
    }

    private static void exists(@Nullable String district, LocalDate on, String field) {
        if (district != null
                && Districts.find(district).filter(one -> one.existsOn(on)).isEmpty()) {
            throw new Refused("benefits.district", field, "没有这个区县。", "本市现在的区划里没有它。", "请从列出的区县中选，不清楚就留空。");
        }
    }
}
