package cn.anju.identity.login;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Which passwords are good enough, and how they are kept: as Argon2id hashes.
///
/// Length 10 and three of four classes are the usual reading of GB/T 22239-2019 level 3; the standard has no numbers.
@Component
public final class PasswordRules {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 128;
    private static final int CLASSES = 3;

    private final PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Set<String> common = commonPasswords();
    /// Compared when a user name is unknown, so that the answer takes as long.
    private final String nobody = encode("nobody-has-this-password");

    public String encode(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    boolean matches(String password, String hash) {
        return password.length() <= LONGEST && encoder.matches(password, hash);
    }

    void matchNobody(String password) {
        encoder.matches(password.length() <= LONGEST ? password : "", nobody);
    }

    /// What is wrong with a new password; empty when it is good.
    public Optional<String> problem(String password, String userName) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            return Optional.of("口令至少 %d 个字符，最多 %d 个。".formatted(SHORTEST, LONGEST));
        }
        if (classes(password) < CLASSES) {
            return Optional.of("口令要包含大写字母、小写字母、数字、符号这四类中的至少三类。");
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (plain.contains(userName.toLowerCase(Locale.ROOT))) {
            return Optional.of("口令里不能有用户名。");
        }
        if (common.contains(plain) || common.contains(core(plain))) {
            return Optional.of("这个口令太常见，容易被猜到，请换一个。");
        }
        return Optional.empty();
    }

    /// The word behind the usual disguises: `P@ssw0rd2026!` is still "password".
    private static String core(String plain) {
        return plain.replaceAll("^[^a-z]+|[^a-z@$]+$", "")
                .replace('@', 'a')
                .replace('0', 'o')
                .replace('1', 'l')
                .replace('3', 'e')
                .replace('$', 's')
                .replaceAll("[^a-z]", "");
    }

    private static long classes(String password) {
        return Set.of("[A-Z]", "[a-z]", "[0-9]", "[^A-Za-z0-9]").stream()
                .filter(one -> password.matches("(?s).*" + one + ".*"))
                .count();
    }

    private static Set<String> commonPasswords() {
        try (var in =
                Objects.requireNonNull(PasswordRules.class.getResourceAsStream("/identity/common-passwords.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
