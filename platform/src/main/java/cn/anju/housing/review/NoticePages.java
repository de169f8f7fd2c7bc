package cn.anju.housing.review;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Cases;
import cn.anju.casework.PublicNotices;
import cn.anju.casework.PublicNotices.Entry;
import cn.anju.casework.PublicNotices.PublicNotice;
import cn.anju.housing.objection.Objection;
import cn.anju.kernel.NotFound;
import cn.anju.look.Cell;
import cn.anju.look.Fact;
import cn.anju.look.Filter;
import cn.anju.look.Format;
import cn.anju.look.Row;
import cn.anju.look.Tone;
import cn.anju.policy.place.Districts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.databind.json.JsonMapper;

/// Public notices: the lists, one list word for word as it was shown, and the proof afterwards.
@Controller
public class NoticePages {

    private static final int PAGE = 30;

    private final PublicNotices notices;
    private final Cases cases;
    private final JsonMapper json;

    NoticePages(PublicNotices notices, Cases cases, JsonMapper json) {
        this.notices = notices;
        this.cases = cases;
        this.json = json;
    }

    /// A list as its page shows it.
    public record NoticeView(
            String number,
            String district,
            String period,
            String state,
            boolean open,
            String proof,
            List<String> columns,
            List<Line> rows) {}

    /// One line; `objections` says how many there were and how they ended, null for none.
    public record Line(
            int position,
            List<Fact> cells,
            String shown,
            @Nullable String objections,
            boolean open,
            String sha256) {}

    @GetMapping("/notices")
    String list(
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable LocalDate before,
            Model model) {
        var found = notices.latest(PAGE + 1, district, before);
        var page = found.size() > PAGE ? found.subList(0, PAGE) : found;
        model.addAttribute("rows", page.stream().map(NoticePages::row).toList());
        String narrowed = district == null ? "" : "&district=" + district;
        model.addAttribute(
                "next",
                found.size() > PAGE ? "/notices?before=" + page.getLast().openedOn() + narrowed : null);
        List<Filter> filters = new ArrayList<>();
        filters.add(new Filter("全市", "/notices", null, district == null));
        notices.latest(500, null, null).stream()
                .map(PublicNotice::district)
                .distinct()
                .sorted()
                .forEach(code -> filters.add(
                        new Filter(Districts.name(code), "/notices?district=" + code, null, code.equals(district))));
        model.addAttribute("filters", filters);
        return "housing/review/notices";
    }

    @GetMapping("/notices/{number}")
    String one(@PathVariable String number, Model model) {
        var notice = notices.find(number).orElseThrow(() -> new NotFound("公示"));
        model.addAttribute("it", view(notice, notices.entries(notice.id())));
        return "housing/review/notice";
    }

    /// Every line's stored text with its hash and times.
    @GetMapping(path = "/notices/{number}/record.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String proof(@PathVariable String number) {
        var notice = notices.find(number).orElseThrow(() -> new NotFound("公示"));
        List<Map<String, @Nullable Object>> lines = new ArrayList<>();
        for (var entry : notices.entries(notice.id())) {
            Map<String, @Nullable Object> line = new LinkedHashMap<>();
            line.put("position", entry.position());
            line.put("text", entry.words());
            line.put("sha256", entry.sha256());
            line.put("shownFrom", entry.shownFrom().toString());
            line.put(
                    "shownUntil",
                    entry.shownUntil() == null ? null : entry.shownUntil().toString());
            lines.add(line);
        }
        Map<String, @Nullable Object> record = new LinkedHashMap<>();
        record.put("notice", notice.number());
        record.put("district", notice.district());
        record.put("openedOn", notice.openedOn().toString());
        record.put("endsOn", notice.endsOn() == null ? null : notice.endsOn().toString());
        record.put("lines", lines);
        return json.writeValueAsString(record);
    }

    private static Row row(PublicNotice notice) {
        return Row.of(
                Cell.link(notice.number(), "/notices/" + notice.number()),
                Cell.of(Districts.name(notice.district())),
                Cell.of(Format.date(notice.openedOn())),
                Cell.of(notice.endsOn() == null ? "等工作日历" : Format.date(notice.endsOn())),
                Cell.tag(notice.endedAt() == null ? "公示中" : "已结束", notice.endedAt() == null ? Tone.INFO : Tone.QUIET));
    }

    private NoticeView view(PublicNotice notice, List<Entry> entries) {
        List<String> columns = entries.isEmpty()
                ? List.of()
                : List.copyOf(entries.getFirst().shown().keySet());
        String until = notice.endsOn() == null ? "第 5 个工作日（等工作日历）" : Format.date(notice.endsOn());
        return new NoticeView(
                notice.number(),
                Districts.name(notice.district()),
                Format.date(notice.openedOn()) + "至" + until,
                notice.endedAt() == null ? "公示中" : "已结束",
                notice.endedAt() == null,
                proof(notice, entries),
                columns,
                entries.stream().map(this::line).toList());
    }

    private static String proof(PublicNotice notice, List<Entry> entries) {
        return notice.endedAt() == null
                ? ""
                : "本公示共 %d 户，自 %s起公示，最后一户于 %s结束。下面是当时显示的原文，每行附校验值。"
                        .formatted(entries.size(), Format.date(notice.openedOn()), Format.fullTime(notice.endedAt()));
    }

    private Line line(Entry entry) {
        boolean open = entry.shownUntil() == null;
        String from = Format.time(entry.shownFrom());
        return new Line(
                entry.position(),
                entry.shown().entrySet().stream()
                        .map(cell -> Fact.of(cell.getKey(), cell.getValue()))
                        .toList(),
                open ? from + " 起" : from + " 至 " + Format.time(Objects.requireNonNull(entry.shownUntil())),
                objections(entry),
                open,
                entry.sha256());
    }

    private @Nullable String objections(Entry entry) {
        var said = cases.beneath(entry.caseId()).stream()
                .filter(one -> one.type().key().equals(Objection.KEY))
                .collect(Collectors.groupingBy(one -> word(one), LinkedHashMap::new, Collectors.counting()));
        return said.isEmpty()
                ? null
                : said.entrySet().stream()
                        .map(one -> one.getValue() + " 件" + one.getKey())
                        .collect(Collectors.joining("，"));
    }

    private static String word(CaseFile objection) {
        return objection.isIn(Objection.State.DISMISSED) || objection.isIn(Objection.State.UPHELD)
                ? objection.state().label()
                : "异议核查中";
    }
}
