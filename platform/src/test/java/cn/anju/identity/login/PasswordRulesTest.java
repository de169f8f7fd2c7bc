package cn.anju.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesTest {

    private static final PasswordRules RULES = new PasswordRules();

    @ParameterizedTest
    @CsvSource({
        "Gele-shan9, ",
        "Gele-shn9, 至少 10",
        "geleshanjialing, 三类",
        "geleshan-jialing, 三类",
        "Geleshan-jialing, ",
        "Zhoujing-2026, 用户名",
        "Password123!, 太常见",
        "P@ssw0rd2026!, 太常见",
        "Qwerty12345!, 太常见"
    })
    void both_sides_of_each_rule(String password, String reason) {
        var problem = RULES.problem(password, "zhoujing");
        if (reason == null) {
            assertThat(problem).isEmpty();
        } else {
            assertThat(problem.orElseThrow()).contains(reason);
        }
    }

    @Test
    void kept_as_a_slow_salted_hash() {
        String hash = RULES.encode("Gele-shan9");
        assertThat(hash).startsWith("$argon2id$").isNotEqualTo(RULES.encode("Gele-shan9"));
        assertThat(RULES.matches("Gele-shan9", hash)).isTrue();
        assertThat(RULES.matches("Gele-shan8", hash)).isFalse();
    }
}
