package cn.anju.exchange.http;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where departments are reached: `anju.exchange.departments.tax.url`, `…token`.
///
/// @param departments by key (`social-security`); a department that is missing is not reached over HTTP
/// @param timeout for the whole exchange, connecting included
@ConfigurationProperties("anju.exchange")
record ExchangeSettings(
        @Nullable Map<String, Endpoint> departments,
        @Nullable Duration timeout) {

    /// One department's address.
    ///
    /// @param url the address under which `questions/KIND` is asked, https outside of tests
    /// @param token bearer token; null when the network itself is the proof
    record Endpoint(URI url, @Nullable String token) {}

    Map<String, Endpoint> endpoints() {
        return departments == null ? Map.of() : departments;
    }

    Duration patience() {
        return timeout == null ? Duration.ofSeconds(10) : timeout;
    }
}
