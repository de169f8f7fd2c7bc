package cn.anju.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import cn.anju.draw.Draw;
import cn.anju.draw.DrawId;
import cn.anju.draw.Hash;
import cn.anju.draw.NumberList;
import cn.anju.draw.PublicValue;
import cn.anju.draw.Secret;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The lists that are drawn, and the floor under every draw: one HMAC for each entry and nothing else.
final class DrawLists {

    static final Secret SECRET = new Secret("5a".repeat(32));
    static final PublicValue PUBLIC = new PublicValue("c3".repeat(32));
    private static final int ENTRIES = 1_000_000;

    final NumberList entries;
    final NumberList units;
    private final byte[][] texts;

    DrawLists(int size) {
        entries = list('N', ENTRIES / size);
        units = list('U', ENTRIES / 4 / size);
        texts = entries.asList().stream()
                .map(number -> number.getBytes(US_ASCII))
                .toArray(byte[][]::new);
    }

    private static NumberList list(char letter, int size) {
        var file = new ByteArrayOutputStream(size * 9);
        for (int i = 0; i < size; i++) {
            file.writeBytes((letter + String.valueOf(10_000_000 + i).substring(1) + "\n").getBytes(US_ASCII));
        }
        return NumberList.parse(file.toByteArray());
    }

    Draw ranksOnly() {
        return Draw.of(new DrawId("BENCH"), Hash.SHA256, entries);
    }

    Draw withUnits() {
        return ranksOnly().withUnits(units);
    }

    /// One re-used Mac of the platform over the same bytes in one thread.
    Contender floor() {
        var seed = HexFormat.of()
                .parseHex(ranksOnly().run(SECRET, PUBLIC).rounds().getFirst().seed());
        return () -> {
            long sum = 0;
            Mac mac = mac(seed);
            for (byte[] text : texts) {
                sum += ByteBuffer.wrap(mac.doFinal(text)).getLong();
            }
            return sum;
        };
    }

    static Mac mac(byte[] key) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac;
    }
}
