package cn.anju.portal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The front door.
@Controller
class HomePage {

    @GetMapping("/")
    String home() {
        return "portal/home";
    }
}
