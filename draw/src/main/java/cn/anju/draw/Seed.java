package cn.anju.draw;

import static java.nio.charset.StandardCharsets.UTF_8;

/// The seed of one round: the digest over everything that was fixed before the draw and the public value.
///
/// @param hex 32 bytes, lower-case hex
record Seed(String hex) {

    static Seed of(
            Hash hash, String roundId, String listHash, Commitment commitment, Secret secret, PublicValue publicValue) {
        String lines = String.join(
                "\n", DrawRecord.ALGORITHM, roundId, listHash, commitment.hex(), secret.hex(), publicValue.hex(), "");
        return new Seed(hash.hex(lines.getBytes(UTF_8)));
    }

    byte[] bytes() {
        return HexText.bytes(hex);
    }
}
