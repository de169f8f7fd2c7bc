package cn.anju.draw;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/// The digest of what came out, all rounds in rank order: «entry TAB unit LF», or «rank TAB entry LF» without units.
///
/// Lines are gathered before they are digested: a call for each piece of a line would cost more than the draw itself.
final class ResultHash {

    private static final int GATHERED = 1 << 13;

    private final MessageDigest digest;
    private final byte[] lines = new byte[GATHERED];
    private final byte[] rank = new byte[10];
    private int length;

    private ResultHash(Hash hash) {
        digest = hash.digest();
    }

    static String of(Hash hash, List<Round> rounds, boolean withUnits) {
        var result = new ResultHash(hash);
        for (Round round : rounds) {
            if (withUnits) {
                result.addAllocation(round.allocatedEntries(), round.allocatedUnits());
            } else {
                result.addRanking(round.ranking());
            }
        }
        result.digest.update(result.lines, 0, result.length);
        return HexFormat.of().formatHex(result.digest.digest());
    }

    private void addAllocation(Texts entries, Texts units) {
        for (int i = 0; i < entries.size(); i++) {
            add(entries, i, '\t');
            add(units, i, '\n');
        }
    }

    private void addRanking(Texts ranking) {
        for (int i = 0; i < ranking.size(); i++) {
            int digits = digitsOf(i + 1);
            add(rank, rank.length - digits, rank.length, '\t');
            add(ranking, i, '\n');
        }
    }

    private int digitsOf(int number) {
        int at = rank.length;
        for (int rest = number; rest > 0; rest /= 10) {
            rank[--at] = (byte) ('0' + rest % 10);
        }
        return rank.length - at;
    }

    private void add(Texts texts, int index, char end) {
        add(texts.bytes(), texts.from(index), texts.to(index), end);
    }

    private void add(byte[] text, int from, int to, char end) {
        int more = to - from + 1;
        if (more > lines.length - length) {
            digest.update(lines, 0, length);
            length = 0;
        }
        System.arraycopy(text, from, lines, length, to - from);
        length += more;
        lines[length - 1] = (byte) end;
    }
}
