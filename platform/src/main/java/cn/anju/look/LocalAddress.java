package cn.anju.look;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Addresses that a redirect may take from a request: paths of this site and nothing else.
public final class LocalAddress {

    /// One slash, then no second one and no backslash (browsers read both as another host), then printable ASCII.
    private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\]]*");

    private LocalAddress() {}

    /// The address itself when it stays on this site, else the home page.
    public static String orHome(@Nullable String address) {
        return address != null && PATH.matcher(address).matches() ? address : "/";
    }
}
