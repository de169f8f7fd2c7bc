package cn.anju.portal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What anybody may download, and where to find help.
@Controller
class OpenDataPage {

    @GetMapping("/open-data")
    String index() {
        return "portal/open-data";
    }

    @GetMapping("/help")
    String help() {
        return "portal/help";
    }
}
