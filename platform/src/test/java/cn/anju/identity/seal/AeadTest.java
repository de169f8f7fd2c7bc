package cn.anju.identity.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AeadTest {

    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @EnumSource(Aead.class)
    void either_cipher_opens_whichever_is_configured(Aead cipher) {
        byte[] clear = "重庆".getBytes(StandardCharsets.UTF_8);
        byte[] closed = cipher.seal(KEY, "a.b.c", clear);
        assertThat(Aead.open(KEY, "a.b.c", closed)).isEqualTo(clear);
        assertThat(closed).isNotEqualTo(cipher.seal(KEY, "a.b.c", clear));
        assertThatThrownBy(() -> Aead.open(KEY, "a.b.d", closed)).isInstanceOf(Aead.BrokenSeal.class);
        byte[] otherKey = KEY.clone();
        otherKey[0] ^= 1;
        assertThatThrownBy(() -> Aead.open(otherKey, "a.b.c", closed)).isInstanceOf(Aead.BrokenSeal.class);
    }

    @Test
    void the_key_file_is_made_once_and_read_by_its_owner_alone(@TempDir Path folder) throws Exception {
        String first = MasterKeyConfiguration.fileIn(folder.resolve("keys"));
        assertThat(Base64.getDecoder().decode(first.strip())).hasSize(32);
        assertThat(MasterKeyConfiguration.fileIn(folder.resolve("keys"))).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys/master.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void an_own_database_without_a_key_is_refused_with_what_to_do() {
        var configuration = new MasterKeyConfiguration();
        assertThatThrownBy(() -> configuration.masterKey("", "", "/data"))
                .hasMessageContaining("ANJU_MASTER_KEY")
                .hasMessageContaining("openssl rand");
        assertThatThrownBy(() -> configuration.masterKey("c2hvcnQ=", "", "")).hasMessageContaining("32 bytes");
    }
}
