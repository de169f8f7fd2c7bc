package cn.anju.identity.machine;

import java.util.regex.Pattern;

/// What a token may do: a part of the API, and reading or writing it.
///
/// @param value `applications:read`; `*` stands for every part; writing includes reading
public record Scope(String value) {

    private static final Pattern FORM = Pattern.compile("(?:\\*|[a-z][a-z-]*):(?:read|write)");

    public Scope {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a scope reads like applications:read, not " + value);
        }
    }

    /// Whether it covers this request.
    ///
    /// @param part first part of the path after `/api/v1/`
    /// @param writes whether the request changes something
    public boolean covers(String part, boolean writes) {
        int colon = value.indexOf(':');
        String of = value.substring(0, colon);
        boolean mayWrite = value.endsWith(":write");
        return (of.equals("*") || of.equals(part)) && (mayWrite || !writes);
    }
}
