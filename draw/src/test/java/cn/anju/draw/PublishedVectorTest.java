package cn.anju.draw;

import static cn.anju.draw.DrawFixtures.PUBLIC;
import static cn.anju.draw.DrawFixtures.SECRET;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// H-7: the vectors that are published for anyone who writes another verifier.
class PublishedVectorTest {

    @ParameterizedTest
    @CsvSource({
        "SHA256, 9d8d1e5d815fc4b868d5b649a9190e69f5518639824c2f21e6db19231306d869,"
                + " 4773d12e2371bb935b9a0f5439b4a1c3ad3f2414b86980f8418d1cfabdfadfef,"
                + " c8797ef4e3d8a27765541b1a89c783b733ec3925ec22b213ed4dbdaff8dfbda9, 7 4 3 8 2 5 1 6",
        "SM3, bf8babf877acfae10f864a9be83a036944ae4646c79f0108f8b8039a3be5c0ad,"
                + " fb5d2b8a8122342d10fe490a7bb844b4c9ad963c61191ec072c950ad8983a287,"
                + " dd9a6f0384e313eeeb04ae67b0817fac31175f767912f7c0ffbd4427d35432c9, 2 7 3 6 5 8 4 1"
    })
    void H_7_eight_entries_come_in_the_published_order(
            Hash hash, String listHash, String commit, String seed, String order) {
        var entries = NumberList.of(DrawFixtures.numbers("A", 1, 8));

        Round round = Draw.of(new DrawId("CQGZF-2026-001|MXJY|1R"), hash, entries)
                .run(SECRET, PUBLIC)
                .rounds()
                .getFirst();

        assertThat(round.listHash()).isEqualTo(listHash);
        assertThat(round.commit()).isEqualTo(commit);
        assertThat(round.seed()).isEqualTo(seed);
        assertThat(round.ranking().stream().map(number -> number.substring(4)).toList())
                .containsExactly(order.split(" "));
    }

    @Test
    void sm3_of_abc_is_the_standard_s_example() {
        assertThat(Hash.SM3.hex("abc".getBytes(US_ASCII)))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @Test
    void keys_are_the_platform_s_own_hmac_for_texts_of_every_length() throws GeneralSecurityException {
        var random = new Random(7);
        byte[] key = new byte[32];
        random.nextBytes(key);
        var sha = Mac.getInstance("HmacSHA256");
        sha.init(new SecretKeySpec(key, "HmacSHA256"));
        var sm3 = new HMac(new SM3Digest());
        sm3.init(new KeyParameter(key));
        var ourSha = new KeyedHash(Hash.SHA256, key);
        var ourSm3 = new KeyedHash(Hash.SM3, key);
        for (int length = 0; length <= 64; length++) {
            byte[] text = new byte[length];
            random.nextBytes(text);
            byte[] expected = new byte[32];
            sm3.update(text, 0, length);
            sm3.doFinal(expected, 0);
            assertThat(ourSha.of(text)).isEqualTo(sha.doFinal(text));
            assertThat(ourSm3.of(text)).isEqualTo(expected);
        }
    }
}
