package cn.anju.draw;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A second verifier for SHA-256 records, written from the published rules alone: strings, trees and the platform's
/// Mac.
final class IndependentVerifier {

    private final Map<String, Object> record;
    private final StringBuilder result = new StringBuilder();

    IndependentVerifier(String json) {
        record = asMap(JsonTree.of(json));
    }

    boolean holds() {
        List<Map<String, Object>> rounds = maps(record.get("rounds"));
        List<String> entries = strings(record.get("entries"));
        List<String> units = strings(record.get("units"));
        List<String> priority = strings(record.get("priority"));
        if (!isSet(entries) || !isSet(units) || !isSet(priority) || rounds.size() != (priority.isEmpty() ? 1 : 2)) {
            return false;
        }
        String id = (String) record.get("drawId");
        boolean holds = true;
        if (!priority.isEmpty()) {
            int quota = ((BigDecimal) record.get("priorityShare"))
                    .multiply(new BigDecimal(units.size()))
                    .setScale(0, RoundingMode.DOWN)
                    .intValue();
            var allocated = new ArrayList<Map<String, Object>>();
            holds = holds(rounds.getFirst(), id + "|P", priority, units, quota, allocated);
            var housed = new TreeSet<String>();
            var given = new TreeSet<String>();
            allocated.forEach(pair -> {
                housed.add((String) pair.get("entry"));
                given.add((String) pair.get("unit"));
            });
            var everyone = new TreeSet<>(entries);
            priority.stream().filter(number -> !housed.contains(number)).forEach(everyone::add);
            entries = List.copyOf(everyone);
            units = units.stream().filter(unit -> !given.contains(unit)).toList();
            id += "|N";
        }
        holds &= holds(rounds.getLast(), id, entries, units, units.size(), new ArrayList<>());
        holds &= rounds.getFirst().get("secret").equals(rounds.getLast().get("secret"));
        holds &= rounds.getFirst().get("public").equals(rounds.getLast().get("public"));
        return holds && sha256(result.toString().getBytes(UTF_8)).equals(record.get("resultHash"));
    }

    private boolean holds(
            Map<String, Object> round,
            String name,
            List<String> entries,
            List<String> units,
            int quota,
            List<Map<String, Object>> allocated) {
        boolean ranksOnly = strings(record.get("units")).isEmpty();
        String id = ranksOnly ? name : name + "|U=" + sha256(lines(units));
        String list = sha256(lines(entries));
        String secret = (String) round.get("secret");
        String commit = sha256(HexFormat.of().parseHex(secret));
        String seed = sha256(
                ("cqlot/v1\n" + id + "\n" + list + "\n" + commit + "\n" + secret + "\n" + round.get("public") + "\n")
                        .getBytes(UTF_8));
        List<String> ranking = keyed(seed, entries);
        List<String> turn = keyed(hex(mac(seed).doFinal("units".getBytes(UTF_8))), units);
        for (int i = 0; i < Math.min(quota, ranking.size()); i++) {
            allocated.add(Map.of("entry", ranking.get(i), "unit", turn.get(i)));
            result.append(ranking.get(i)).append('\t').append(turn.get(i)).append('\n');
        }
        for (int i = 0; ranksOnly && i < ranking.size(); i++) {
            result.append(i + 1).append('\t').append(ranking.get(i)).append('\n');
        }
        return round.get("drawId").equals(id)
                && round.get("listHash").equals(list)
                && round.get("commit").equals(commit)
                && round.get("seed").equals(seed)
                && round.get("ranking").equals(ranking)
                && round.get("allocation").equals(allocated);
    }

    private static List<String> keyed(String seed, List<String> texts) {
        Mac mac = mac(seed);
        var sorted = new TreeMap<String, String>();
        texts.forEach(text -> sorted.put(hex(mac.doFinal(text.getBytes(UTF_8))) + text, text));
        return List.copyOf(sorted.values());
    }

    private static Mac mac(String hexKey) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(hexKey), "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isSet(List<String> list) {
        return List.copyOf(new TreeSet<>(list)).equals(list);
    }

    private static byte[] lines(List<String> list) {
        return (String.join("\n", list) + (list.isEmpty() ? "" : "\n")).getBytes(UTF_8);
    }

    private static String sha256(byte[] bytes) {
        try {
            return hex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(Object value) {
        return (List<Map<String, Object>>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Object value) {
        return (List<String>) value;
    }
}
