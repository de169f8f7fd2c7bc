package cn.anju.policy.disability;

import cn.anju.policy.disability.CataloguePerson.CatalogueType;
import cn.anju.policy.disability.CataloguePerson.Study;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The questions that several benefits share.
final class CatalogueAsks {

    /// Civil affairs or the agriculture commission has recognised the person's family.
    static final Ask HARDSHIP = Ask.yes("hardship", "属于认定的困难家庭");

    static final Ask HERE = new Ask(
            "户籍在沙坪坝区", List.of("hukou"), person -> person.hukou() == null ? null : person.hukou() == Hukou.SHAPINGBA);

    static final Ask CERTIFICATE = Ask.yes("certificate", "持有残疾人证");

    /// The plan's general test.
    static final Ask GENERAL = HERE.and(CERTIFICATE);

    static final Ask SEVERE =
            new Ask("残疾等级为一级或二级", List.of("grade"), person -> person.grade() == null ? null : person.grade() <= 2);

    static final Ask WORKING_AGE = Ask.yes("workingAge", "在就业年龄段");

    private CatalogueAsks() {}

    static Ask types(String wanted, CatalogueType first, CatalogueType... others) {
        Set<CatalogueType> types = EnumSet.of(first, others);
        return new Ask(wanted, List.of("types"), person -> person.oneOf(types));
    }

    static Ask ages(int from, int to) {
        return new Ask(from + "至" + to + "周岁", List.of("birthDate"), person -> {
            Integer age = person.age();
            return age == null ? null : age >= from && age <= to;
        });
    }

    static Ask aged(int from) {
        return new Ask(from + "周岁及以上", List.of("birthDate"), person -> {
            Integer age = person.age();
            return age == null ? null : age >= from;
        });
    }

    static Ask studies(String wanted, Study study) {
        return new Ask(wanted, List.of("study"), person -> person.study() == null ? null : person.study() == study);
    }

    /// A child registered here, or living here with a permit and registered outside the city.
    static Ask earlyRoute() {
        Ask outside = new Ask(
                "外省市户籍", List.of("hukou"), person -> person.hukou() == null ? null : person.hukou() == Hukou.OUTSIDE);
        return HERE.or(outside.and(Ask.yes("livesInShapingba", "居住在沙坪坝区")).and(Ask.yes("residencePermit", "持有居住证")));
    }
}
