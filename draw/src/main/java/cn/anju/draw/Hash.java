package cn.anju.draw;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.jcajce.provider.digest.SM3;

/// The hash profile of a draw: every digest and every key of one record is made with the same function.
public enum Hash {
    /// SHA-256 (FIPS 180-4), the default.
    SHA256("sha256") {
        @Override
        MessageDigest digest() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform must have SHA-256", e);
            }
        }
    },
    /// SM3 (GB/T 32905-2016), for offices bound to the national algorithms.
    SM3("sm3") {
        @Override
        MessageDigest digest() {
            return new SM3.Digest();
        }
    };

    private final String profile;

    Hash(String profile) {
        this.profile = profile;
    }

    /// The name that stands in a record and on the command line: `sha256` or `sm3`.
    public String profile() {
        return profile;
    }

    /// Finds a hash by its exact profile name.
    public static Optional<Hash> named(String profile) {
        return Arrays.stream(values())
                .filter(hash -> hash.profile.equals(profile))
                .findFirst();
    }

    abstract MessageDigest digest();

    String hex(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }
}
