package cn.anju.archive.web;

import cn.anju.archive.AccessLog;
import cn.anju.identity.Actor;
import cn.anju.look.Cell;
import cn.anju.look.Format;
import cn.anju.look.Row;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// «谁查看过我的信息»: everyone who looked, when and what for.
@Controller
class AccessLogPage {

    private static final int SHOWN = 50;

    private final AccessLog log;

    AccessLogPage(AccessLog log) {
        this.log = log;
    }

    @GetMapping("/me/access-log")
    String mine(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Actor reader, Model model) {
        var looks = log.othersLooksAt(Objects.requireNonNull(reader.person()), before, SHOWN + 1);
        var shown = looks.stream().limit(SHOWN).toList();
        model.addAttribute("rows", shown.stream().map(AccessLogPage::row).toList());
        if (looks.size() > SHOWN) {
            model.addAttribute(
                    "next", "/me/access-log?before=" + shown.getLast().id());
        }
        return "archive/access-log";
    }

    private static Row row(AccessLog.Seen seen) {
        return Row.of(
                Cell.of(Format.fullTime(seen.at())),
                Cell.of(seen.role() + " " + seen.readerName()),
                Cell.of(seen.seen()),
                Cell.of(seen.purpose().label()),
                Cell.of(seen.reference()));
    }
}
