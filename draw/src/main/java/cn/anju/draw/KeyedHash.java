package cn.anju.draw;

import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;

/// HMAC (RFC 2104) under one key, for very many short texts in turn; not for two threads at once.
///
/// Padded key and text go into the digest as one array each: that is as fast as the platform's own Mac for SHA-256 and
/// works alike for SM3, without registering a provider.
final class KeyedHash {

    static final int BYTES = 32;
    private static final int BLOCK = 64;
    private static final int LONGEST_TEXT = 64;

    private final MessageDigest digest;
    private final byte[] inner = new byte[BLOCK + LONGEST_TEXT];
    private final byte[] outer = new byte[BLOCK + BYTES];
    private final byte[] key = new byte[BYTES];

    KeyedHash(Hash hash, byte[] secret) {
        digest = hash.digest();
        for (int i = 0; i < BLOCK; i++) {
            byte bits = i < secret.length ? secret[i] : 0;
            inner[i] = (byte) (bits ^ 0x36);
            outer[i] = (byte) (bits ^ 0x5c);
        }
    }

    /// The key of a text; the array is used again by the next call.
    byte[] of(byte[] text, int from, int to) {
        System.arraycopy(text, from, inner, BLOCK, to - from);
        try {
            digest.update(inner, 0, BLOCK + to - from);
            digest.digest(outer, BLOCK, BYTES);
            digest.update(outer, 0, outer.length);
            digest.digest(key, 0, BYTES);
        } catch (DigestException e) {
            throw new IllegalStateException("both profiles have 32 bytes", e);
        }
        return key;
    }

    byte[] of(byte[] text) {
        return Arrays.copyOf(of(text, 0, text.length), BYTES);
    }
}
