package cn.anju.identity.admin;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/// A password to be read out or written down once: no look-alike characters, all four classes.
final class InitialPassword {

    private static final SecureRandom RANDOM = new SecureRandom();

    private InitialPassword() {}

    static String fresh() {
        return letters("ABCDEFGHJKLMNPQRSTUVWXYZ") + "-" + letters("abcdefghjkmnpqrstuvwxyz") + "-"
                + letters("23456789");
    }

    private static String letters(String from) {
        return RANDOM.ints(5, 0, from.length())
                .mapToObj(place -> from.substring(place, place + 1))
                .collect(Collectors.joining());
    }
}
