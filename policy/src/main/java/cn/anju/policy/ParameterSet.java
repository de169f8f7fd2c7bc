package cn.anju.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// All dated values of some parameters, as a receipt keeps them, and their hash.
///
/// The hash is over the whole history of the rule set's parameters, not only the value of one date: it says which
/// edition of the files and of the office's values decided.
record ParameterSet(List<Map<String, Object>> entries, String hash) {

    static ParameterSet of(Parameters parameters, List<String> ids) {
        return parameters.kept(ids, () -> build(parameters, ids));
    }

    private static ParameterSet build(Parameters parameters, List<String> ids) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (String id : ids) {
            parameters.layers(id).forEach(value -> entries.add(entry(value)));
        }
        return new ParameterSet(List.copyOf(entries), sha256(Json.write(entries)));
    }

    private static Map<String, Object> entry(ParameterValue value) {
        boolean whatIf = value.source() == ParameterValue.Source.WHAT_IF;
        return Schemas.ordered(
                "id", value.id(),
                "value", value.value(),
                "unit", value.unit(),
                "since", whatIf ? null : value.since(),
                "until", value.until(),
                "cites", value.cites().isEmpty() ? null : value.cites(),
                "open", value.open() ? value.reason() : null,
                "year", value.year(),
                "source", value.source());
    }

    static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
