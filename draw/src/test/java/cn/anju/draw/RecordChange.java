package cn.anju.draw;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// One change that somebody could make to a record file, small enough to be overlooked by eye.
record RecordChange(String name, byte[] record) {

    private static final Pattern ID = Pattern.compile("\"drawId\": \"([^\"]+)\"");
    private static final Pattern HEX =
            Pattern.compile("\"(?:listHash|commit|secret|public|seed|resultHash)\": \"([0-9a-f]+)\"");
    private static final Pattern NUMBER = Pattern.compile("\"[NPU]([0-9]+)\"");
    private static final Pattern NEIGHBOURS = Pattern.compile("(\"[NPU][0-9]+\"),\\s+(\"[NPU][0-9]+\")");
    private static final Pattern LATE = Pattern.compile("(\"entries\": \\[)");
    private static final Pattern SHARE = Pattern.compile("\"priorityShare\": (0\\.2)");

    static RecordChange of(byte[] record, Random random) {
        String text = new String(record, UTF_8);
        return switch (random.nextInt(8)) {
            case 0 -> character("draw id", text, pick(ID, text, random), random);
            case 1, 2 -> bit("hex", text, pick(HEX, text, random), random);
            case 3 -> character("number", text, pick(NUMBER, text, random), random);
            case 4 -> swap(text, pick(NEIGHBOURS, text, random));
            case 5 ->
                replace(
                        "late entry",
                        text,
                        pick(LATE, text, random),
                        "\"entries\": [\"M" + random.nextInt(9999) + "\",");
            case 6 -> leftOut(text, pick(NEIGHBOURS, text, random));
            default -> replace("share", text, pick(SHARE, text, random), "0." + (3 + random.nextInt(7)));
        };
    }

    private static MatchResult pick(Pattern pattern, String text, Random random) {
        List<MatchResult> found =
                new ArrayList<>(pattern.matcher(text).results().toList());
        return found.get(random.nextInt(found.size()));
    }

    private static RecordChange bit(String name, String text, MatchResult place, Random random) {
        int at = place.start(1) + random.nextInt(place.end(1) - place.start(1));
        int digit = Character.digit(text.charAt(at), 16) ^ (1 << random.nextInt(4));
        return changed(name, text, at, at + 1, Integer.toHexString(digit));
    }

    private static RecordChange character(String name, String text, MatchResult place, Random random) {
        int at = place.start(1) + random.nextInt(place.end(1) - place.start(1));
        char other = text.charAt(at) == '7' ? '3' : '7';
        return changed(name, text, at, at + 1, String.valueOf(other));
    }

    private static RecordChange swap(String text, MatchResult place) {
        return changed("swap", text, place.start(), place.end(), place.group(2) + ", " + place.group(1));
    }

    private static RecordChange replace(String name, String text, MatchResult place, String by) {
        return changed(name, text, place.start(1), place.end(1), by);
    }

    private static RecordChange leftOut(String text, MatchResult place) {
        return changed("left out", text, place.start(), place.end(), place.group(1));
    }

    private static RecordChange changed(String name, String text, int from, int to, String by) {
        String changed = text.substring(0, from) + by + text.substring(to);
        if (changed.equals(text)) {
            throw new AssertionError("not a change: " + name);
        }
        return new RecordChange(name + " at " + from, changed.getBytes(UTF_8));
    }
}
