package cn.anju.draw;

/// The published promise C = H(S): whoever sealed the secret cannot exchange it afterwards.
///
/// @param hex the digest of the secret's 32 raw bytes, lower-case hex
public record Commitment(String hex) {

    public Commitment {
        hex = HexText.lowerCase("承诺值", hex, 32, 32);
    }

    /// The commitment to a secret under a hash profile.
    public static Commitment to(Secret secret, Hash hash) {
        return new Commitment(hash.hex(secret.bytes()));
    }
}
