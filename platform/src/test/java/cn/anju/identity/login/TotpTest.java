package cn.anju.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// RFC 6238 with the test vectors of its appendix B (SHA-1), cut to six digits.
class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void the_vectors_of_the_standard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
    void one_step_to_either_side_counts_and_two_do_not(int away, boolean accepted) {
        var now = Instant.ofEpochSecond(1_800_000_000);
        String code = Totp.code(SECRET, Totp.step(now) + away);
        assertThat(Totp.accepted(SECRET, code, now, 0).isPresent()).isEqualTo(accepted);
    }

    @Test
    void a_used_step_and_those_before_it_do_not_count_again() {
        var now = Instant.ofEpochSecond(1_800_000_000);
        long step = Totp.step(now);
        String code = Totp.code(SECRET, step);
        assertThat(Totp.accepted(SECRET, code, now, step - 1)).hasValue(step);
        assertThat(Totp.accepted(SECRET, code, now, step)).isEmpty();
        assertThat(Totp.accepted(SECRET, Totp.code(SECRET, step - 1), now, step))
                .isEmpty();
    }

    @Test
    void secrets_are_shown_in_base_32() {
        assertThat(Base32.encode("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
        assertThat(Base32.encode(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }
}
