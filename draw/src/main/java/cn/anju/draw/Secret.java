package cn.anju.draw;

import java.security.SecureRandom;
import java.util.HexFormat;

/// The operator's 32 random bytes S, sealed with the notary before the public value exists.
///
/// @param hex 64 hex digits, kept in lower case
public record Secret(String hex) {

    private static final int BYTES = 32;

    public Secret {
        hex = HexText.lowerCase("秘密值", hex, BYTES, BYTES);
    }

    /// Draws a fresh secret from the given source.
    public static Secret from(SecureRandom source) {
        var bytes = new byte[BYTES];
        source.nextBytes(bytes);
        return new Secret(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexText.bytes(hex);
    }

    /// Says that there is a secret, never which: it must not reach a log before the draw.
    @Override
    public String toString() {
        return "Secret[sealed]";
    }
}
