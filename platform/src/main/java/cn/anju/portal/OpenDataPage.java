package cn.anju.portal;

import cn.anju.policy.Json;
import cn.anju.policy.LawCoverage;
import cn.anju.policy.LawIndex;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What anybody may download, and the law coverage as one of the files.
@Controller
class OpenDataPage {

    @GetMapping("/open-data")
    String index() {
        return "portal/open-data";
    }

    @GetMapping("/open-data/law.json")
    ResponseEntity<String> law() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(Json.write(new LawCoverage(LawIndex.housing()).toMap()));
    }

    @GetMapping("/help")
    String help() {
        return "portal/help";
    }
}
