package cn.anju.test;

import cn.anju.identity.IdNumber;
import cn.anju.identity.NewPerson;
import cn.anju.identity.PersonName;
import cn.anju.identity.Phone;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;

/// People for tests: valid numbers that differ from each other.
public final class TestPeople {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private TestPeople() {}

    /// A valid identity number of that birth date; men have odd, women even sequence numbers.
    public static IdNumber idNumber(LocalDate born, boolean man) {
        int sequence = NEXT.getAndIncrement() % 490 * 2 + (man ? 1 : 0);
        String first17 = "500106" + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(sequence);
        return new IdNumber(first17 + IdNumber.checkOf(first17));
    }

    /// A mobile phone that no other call returns.
    public static Phone phone() {
        return new Phone("139%08d".formatted(NEXT.getAndIncrement()));
    }

    /// A man born in 1990 with a phone of his own.
    public static NewPerson person(String name) {
        return new NewPerson(
                new PersonName(name), idNumber(LocalDate.of(1990, 5, 17), true), phone(), "重庆市沙坪坝区天星桥街道天星桥正街 8 号");
    }
}
