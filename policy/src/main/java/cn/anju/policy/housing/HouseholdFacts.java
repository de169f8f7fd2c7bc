package cn.anju.policy.housing;

import cn.anju.policy.Fact;
import cn.anju.policy.Facts;
import cn.anju.policy.Field;
import cn.anju.policy.InvalidCase;
import cn.anju.policy.InvalidCase.Code;
import cn.anju.policy.Shape;
import cn.anju.policy.housing.Household.Home;
import cn.anju.policy.housing.Household.Relative;
import cn.anju.policy.housing.Member.Work;
import cn.anju.policy.place.Districts;
import cn.anju.policy.place.Districts.District;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a [Household] stands in JSON.
final class HouseholdFacts {

    private static final Shape WORK = Shape.of(
            Field.choice("kind", WorkKind.class, "就业方式：受雇、经营、领取养老待遇、无"),
            Field.code("district", "区划代码", Districts::known, "工作或领取养老待遇所在区县"),
            Field.flag("migrant", "是否外来务工人员"),
            Field.flag("socialInsurance", "是否在本市缴纳社会保险"));

    private static final Shape PERSON = Shape.of(
            Field.choice("relation", Relation.class, "与申请人的关系").asRequired(),
            Field.choice("sex", Sex.class, "性别"),
            Field.date("birthDate", "出生日期").asRequired(),
            Field.choice("civilCapacity", CivilCapacity.class, "民事行为能力"),
            Field.amount("annualIncome", "年收入，元"),
            Field.object("work", WORK, "工作情况").orNone());

    private static final Shape HOME = Shape.of(Field.amount("areaM2", "建筑面积，平方米"));

    private static final Shape RELATIVE = Shape.of(
            Field.choice("relation", Kinship.class, "亲属关系"),
            Field.count("homesAtPlace", "在申请地的住房套数"),
            Field.amount("areaPerHeadM2", "其家庭人均建筑面积，平方米"));

    static final Shape SHAPE = Shape.of(
            Field.choice("level", Level.class, "房源层级：市级或区县级").asRequired(),
            Field.code("place", "本市区划代码", Districts::inCity, "受理申请的区县").asRequired(),
            Field.choice("regime", Regime.class, "适用的申请条件，缺省为现行条件"),
            Field.choice("recognition", Recognition.class, "困难家庭认定情况").asRequired(),
            Field.code("hukouDistrict", "区划代码", Districts::known, "户籍所在区县"),
            Field.list("persons", PERSON, "申请人与共同申请人").asRequired(),
            Field.list("homes", HOME, "家庭在本市的城镇住房"),
            Field.date("lastHomeTransfer", "最近一次住房转让的日期").orNone(),
            Field.list("relatives", RELATIVE, "申请人父母、子女和配偶的父母"),
            Field.flag("leasingGuaranteedHome", "是否已承租保障性住房"),
            Field.date("returnedForViolationOn", "因违规退回住房的日期").orNone());

    private HouseholdFacts() {}

    /// Makes a household of checked facts.
    ///
    /// @throws InvalidCase if there is not exactly one applicant, somebody is born after the day of
    ///     decision, or the place does not exist on it
    static Household read(Facts facts, LocalDate on) {
        List<Member> persons = new ArrayList<>();
        int self = -1;
        for (Facts person : Objects.requireNonNullElse(facts.list("persons"), List.<Facts>of())) {
            Member member = member(person, on);
            if (member.relation() == Relation.SELF) {
                if (self >= 0) {
                    throw new InvalidCase(Code.IMPOSSIBLE_VALUE, person.path("relation"), "只能有一名申请人（SELF）");
                }
                self = persons.size();
            }
            persons.add(member);
        }
        if (self < 0) {
            throw new InvalidCase(Code.MISSING, "facts.persons", "缺少申请人（relation 为 SELF 的一人）");
        }
        return new Household(
                facts.the("level", Level.class),
                place(facts, on),
                Objects.requireNonNullElse(facts.get("regime", Regime.class), Regime.CURRENT),
                facts.the("recognition", Recognition.class),
                facts.get("hukouDistrict", String.class),
                persons,
                self,
                homes(facts.list("homes")),
                facts.fact("lastHomeTransfer", LocalDate.class),
                relatives(facts.list("relatives")),
                facts.get("leasingGuaranteedHome", Boolean.class),
                facts.fact("returnedForViolationOn", LocalDate.class));
    }

    private static String place(Facts facts, LocalDate on) {
        String code = facts.the("place", String.class);
        District district = Districts.find(code).orElseThrow();
        if (!district.existsOn(on)) {
            throw new InvalidCase(
                    Code.UNKNOWN_VALUE,
                    facts.path("place"),
                    district.name() + "（" + code + "）自" + district.until() + "之后不再存在，请填写现在的区县");
        }
        return code;
    }

    private static Member member(Facts person, LocalDate on) {
        LocalDate birthDate = person.the("birthDate", LocalDate.class);
        if (birthDate.isAfter(on)) {
            throw new InvalidCase(Code.IMPOSSIBLE_VALUE, person.path("birthDate"), "出生日期晚于决定日期 " + on);
        }
        Fact<Facts> work = person.fact("work", Facts.class);
        return new Member(
                person.the("relation", Relation.class),
                person.get("sex", Sex.class),
                birthDate,
                person.get("civilCapacity", CivilCapacity.class),
                person.get("annualIncome", BigDecimal.class),
                work.known() ? Fact.of(work(work.value())) : Fact.unknown());
    }

    private static Work work(@Nullable Facts work) {
        return work == null
                ? Work.NO_WORK
                : new Work(
                        work.get("kind", WorkKind.class),
                        work.get("district", String.class),
                        work.get("migrant", Boolean.class),
                        work.get("socialInsurance", Boolean.class));
    }

    private static @Nullable List<Home> homes(@Nullable List<Facts> homes) {
        return homes == null
                ? null
                : homes.stream()
                        .map(home -> new Home(home.get("areaM2", BigDecimal.class)))
                        .toList();
    }

    private static @Nullable List<Relative> relatives(@Nullable List<Facts> relatives) {
        return relatives == null
                ? null
                : relatives.stream()
                        .map(relative -> new Relative(
                                relative.get("relation", Kinship.class),
                                relative.get("homesAtPlace", Integer.class),
                                relative.get("areaPerHeadM2", BigDecimal.class)))
                        .toList();
    }

    /// A CITY application goes to a district of the central area.
    static void checkCentral(Household household, Set<String> central) {
        if (household.level() == Level.CITY && !central.contains(household.place())) {
            throw new InvalidCase(
                    Code.IMPOSSIBLE_VALUE, "facts.place", "市级房源由中心城区受理，" + Districts.name(household.place()) + "不在其中");
        }
    }
}
