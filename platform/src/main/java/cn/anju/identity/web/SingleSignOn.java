package cn.anju.identity.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/// Another house's login that opens this door too; there is one where the office has set it up.
public interface SingleSignOn {

    /// Adds its two addresses below `/login/` to the door.
    void addTo(HttpSecurity door) throws Exception;
}
