package cn.anju.identity;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/// Makes believable people who do not exist: common names, numbers of a county that was never given out.
///
/// The same seed makes the same people. Numbers begin with 500199, phones with 1990 and are valid in form only.
public final class DemoPeople {

    private static final String REGION = "500199";
    private static final String SURNAMES = "王李张刘陈杨黄周吴徐何罗唐谭冉冯邓曾彭向秦田胡蒋余廖代龚石江郑谢熊傅任袁夏姚雷程";
    private static final String[] MEN = {
        "伟", "勇", "国强", "建华", "志刚", "俊杰", "明辉", "小军", "永川", "光荣", "文斌", "浩然", "子轩", "渝生", "大伟", "天佑", "成林", "德福", "家豪",
        "海波", "治国", "远航", "一鸣", "思源", "正东"
    };
    private static final String[] WOMEN = {
        "芳", "静", "秀英", "丽华", "晓梅", "桂兰", "雪莲", "雨欣", "诗涵", "玉兰", "红梅", "小燕", "春霞", "佳怡", "慧", "敏", "素芬", "美玲", "若曦",
        "思雨", "巧云", "冬梅", "亚男", "子涵", "月华"
    };
    private static final int SEQUENCES = 500;

    private final Random random;
    private final Map<String, Integer> used = new HashMap<>();
    private final int firstSequence;
    private int phones;

    /// @param seed the same for the same people
    /// @param firstPhone number of the first phone, 0 to 9,999,999, so that two makers give out different ones
    public DemoPeople(long seed, int firstPhone) {
        this(seed, firstPhone, 0);
    }

    /// @param firstSequence where the numbers of one birthday begin, 0 to 499, so that two makers make different people
    public DemoPeople(long seed, int firstPhone, int firstSequence) {
        this.random = new Random(seed);
        this.firstSequence = firstSequence;
        this.phones = firstPhone;
    }

    /// A person with a phone of its own.
    public NewPerson next(LocalDate born, Sex sex, String address) {
        return named(surname() + given(sex), born, sex, address);
    }

    /// A relative with the surname of the other and no phone: a child, a parent.
    public NewPerson relativeOf(NewPerson other, LocalDate born, Sex sex) {
        String surname = other.name().value().substring(0, 1);
        return new NewPerson(new PersonName(surname + given(sex)), number(born, sex), null, other.address());
    }

    /// A person of this name.
    public NewPerson named(String name, LocalDate born, Sex sex, String address) {
        return new NewPerson(new PersonName(name), number(born, sex), phone(), address);
    }

    private String surname() {
        // Frequent surnames stand first, and are drawn more often.
        int place = (int) (Math.min(random.nextDouble(), random.nextDouble()) * SURNAMES.length());
        return SURNAMES.substring(place, place + 1);
    }

    private String given(Sex sex) {
        String[] names = sex == Sex.MALE ? MEN : WOMEN;
        return names[random.nextInt(names.length)];
    }

    private Phone phone() {
        return new Phone("1990%07d".formatted(phones++ % 10_000_000));
    }

    private IdNumber number(LocalDate born, Sex sex) {
        String date = born.format(DateTimeFormatter.BASIC_ISO_DATE);
        int nth = firstSequence + used.merge(date + sex, 1, Integer::sum) - 1;
        if (nth >= SEQUENCES) {
            throw new IllegalStateException("more than 500 people of one sex born on " + born);
        }
        String first17 = REGION + date + "%03d".formatted(nth * 2 + (sex == Sex.MALE ? 1 : 0));
        return new IdNumber(first17 + IdNumber.checkOf(first17));
    }
}
