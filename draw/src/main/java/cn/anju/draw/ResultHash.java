package cn.anju.draw;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/// The digest of what came out, all rounds in rank order: «entry TAB unit LF», or «rank TAB entry LF» without units.
final class ResultHash {

    private ResultHash() {}

    static String of(Hash hash, List<Round> rounds, boolean withUnits) {
        MessageDigest digest = hash.digest();
        for (Round round : rounds) {
            if (withUnits) {
                allocation(digest, round);
            } else {
                ranking(digest, round);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void allocation(MessageDigest digest, Round round) {
        for (int i = 0; i < round.allocatedEntries().size(); i++) {
            add(digest, round.allocatedEntries(), i);
            digest.update((byte) '\t');
            add(digest, round.allocatedUnits(), i);
            digest.update((byte) '\n');
        }
    }

    private static void ranking(MessageDigest digest, Round round) {
        for (int i = 0; i < round.ranking().size(); i++) {
            digest.update(Integer.toString(i + 1).getBytes(US_ASCII));
            digest.update((byte) '\t');
            add(digest, round.ranking(), i);
            digest.update((byte) '\n');
        }
    }

    private static void add(MessageDigest digest, Texts texts, int index) {
        digest.update(texts.bytes(), texts.from(index), texts.to(index) - texts.from(index));
    }
}
