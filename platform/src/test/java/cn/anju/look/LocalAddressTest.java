package cn.anju.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/me", "/desk/cases?type=a&after=b", "/draws/%E4%B8%80", "/a//b"})
    void a_path_of_this_site_is_kept(String address) {
        assertThat(LocalAddress.orHome(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "me",
                "//evil.example",
                "/\\evil.example",
                "/a\\b",
                "https://evil.example/",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: x=1",
                "/\t/evil.example",
                "/ /x",
                "/我"
            })
    void anything_else_leads_home(String address) {
        assertThat(LocalAddress.orHome(address)).isEqualTo("/");
    }
}
