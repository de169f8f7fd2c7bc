package cn.anju.exchange.simulator;

import cn.anju.identity.IdNumber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Rolls that fall the same way for the same person each time.
record Dice(IdNumber person) {

    /// 0 up to, not including, `sides`.
    int roll(String about, int sides) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((person.value() + "|" + about).getBytes(StandardCharsets.UTF_8));
            return Math.floorMod(ByteBuffer.wrap(hash).getInt(), sides);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
