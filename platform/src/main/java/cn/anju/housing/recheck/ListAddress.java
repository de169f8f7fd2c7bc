package cn.anju.housing.recheck;

import cn.anju.housing.application.Conditions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The filters of a list of households, as they stand in its address.
record ListAddress(
        String run,
        @Nullable String outcome,
        @Nullable String district,
        @Nullable String reason,
        boolean unconfirmed) {

    ListAddress with(@Nullable String otherOutcome, boolean onlyUnconfirmed) {
        return new ListAddress(
                run, otherOutcome, district, "LOST".equals(otherOutcome) ? reason : null, onlyUnconfirmed);
    }

    Standings.Which which() {
        return new Standings.Which(
                outcome == null ? null : Outcome.find(outcome).orElse(null),
                blank(district),
                blank(reason),
                unconfirmed);
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /// What the list is about, in words.
    String words() {
        List<String> words = new ArrayList<>();
        if (blank(district) != null) {
            words.add(RecheckDesk.areaName(java.util.Objects.requireNonNull(district)));
        }
        words.add(
                outcome == null
                        ? "全部结论"
                        : Outcome.find(outcome).map(Outcome::label).orElse("全部结论"));
        if (blank(reason) != null) {
            words.add(Conditions.lost(java.util.Objects.requireNonNull(reason)));
        }
        if (unconfirmed) {
            words.add("还没有确认");
        }
        return String.join(" · ", words);
    }

    String href(int after) {
        return "/desk/rechecks/" + run + "/households?" + query() + (after == 0 ? "" : "&after=" + after);
    }

    String csv() {
        return "/desk/rechecks/" + run + "/households.csv?" + query();
    }

    private String query() {
        List<String> parts = new ArrayList<>();
        add(parts, "outcome", outcome);
        add(parts, "district", district);
        add(parts, "reason", reason);
        if (unconfirmed) {
            parts.add("unconfirmed=true");
        }
        return String.join("&", parts);
    }

    private static void add(List<String> parts, String name, @Nullable String value) {
        if (blank(value) != null) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
