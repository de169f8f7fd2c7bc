package cn.anju.look;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Switches 长辈版 on or off, remembers it for a year and returns to the page the reader was on.
@Controller
class ElderSwitch {

    @PostMapping("/look/elder")
    ResponseEntity<Void> turn(
            @RequestParam(defaultValue = "0") String on,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request) {
        var cookie = ResponseCookie.from(Page.ELDER_COOKIE, on.equals("1") ? "1" : "0")
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .httpOnly(true)
                .secure(request.isSecure())
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, LocalAddress.orHome(back))
                .build();
    }
}
