package cn.anju.housing.allocation;

import cn.anju.casework.CaseFile;
import cn.anju.casework.CaseNumber;
import cn.anju.casework.Cases;
import cn.anju.draw.DrawRecord;
import cn.anju.draw.NumberList;
import cn.anju.draw.VerifierPage;
import cn.anju.kernel.NotFound;
import cn.anju.look.Cell;
import cn.anju.look.Headers;
import cn.anju.look.Row;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Draws for everybody: what was published when, the lists, the results, and the verifier that needs no server.
@Controller
class PublicDrawPages {

    private static final int PAGE = 30;

    private final Cases cases;
    private final PlanRegister register;
    private final PlanLists lists;
    private final PlanDraws draws;

    PublicDrawPages(Cases cases, PlanRegister register, PlanLists lists, PlanDraws draws) {
        this.cases = cases;
        this.register = register;
        this.lists = lists;
        this.draws = draws;
    }

    @GetMapping("/draws")
    String all(Model model) {
        model.addAttribute(
                "rows",
                register.published().stream()
                        .map(plan -> PlanRegister.row(plan, "/draws/"))
                        .toList());
        return "housing/draw/all";
    }

    @GetMapping("/draws/{number}")
    String one(
            @PathVariable String number,
            @RequestParam(defaultValue = "1") int round,
            @RequestParam(defaultValue = "0") int after,
            Model model,
            HttpServletResponse response) {
        response.setHeader(Headers.CONTENT_POLICY, Headers.WITH_WORKER);
        var plan = published(number);
        var draw = draws.find(plan.id()).orElseThrow(() -> new NotFound("摇号"));
        var results = draws.results(plan.id(), round, after, PAGE);
        model.addAttribute("plan", plan);
        model.addAttribute("view", new PlanView(plan, lists.counts(plan.id()), draw));
        model.addAttribute("results", results.stream().map(PublicDrawPages::row).toList());
        model.addAttribute("round", round);
        model.addAttribute("rounds", draw.priorityEntries() > 0 ? 2 : 1);
        model.addAttribute("next", results.size() < PAGE ? 0 : results.getLast().rank());
        return "housing/draw/one";
    }

    @GetMapping("/draws/{number}/record.json")
    void record(@PathVariable String number, HttpServletResponse response) throws IOException {
        byte[] file = draws.record(published(number).id()).orElseThrow(() -> new NotFound("记录文件"));
        send(response, "application/json", number + "-record.json", file);
    }

    /// The verifier with the record inside: one file that works from a disk without a network.
    @GetMapping("/draws/{number}/verify.html")
    void offline(@PathVariable String number, HttpServletResponse response) throws IOException {
        byte[] file = draws.record(published(number).id()).orElseThrow(() -> new NotFound("记录文件"));
        response.setContentType("text/html;charset=UTF-8");
        attachment(response, number + "-verify.html");
        VerifierPage.of(DrawRecord.read(new ByteArrayInputStream(file))).writeTo(response.getOutputStream());
    }

    @GetMapping("/draws/{number}/{list:entries|priority|units}.txt")
    void list(@PathVariable String number, @PathVariable String list, HttpServletResponse response) throws IOException {
        var plan = published(number).id();
        NumberList numbers = switch (list) {
            case "entries" -> lists.entries(plan, false);
            case "priority" -> lists.entries(plan, true);
            default -> lists.units(plan);
        };
        response.setContentType("text/plain;charset=UTF-8");
        attachment(response, number + "-" + list + ".txt");
        numbers.writeTo(response.getOutputStream());
    }

    private static Row row(PlanDraws.Ranked line) {
        return Row.of(
                Cell.of(Integer.toString(line.rank())),
                Cell.of(line.number()),
                Cell.of(line.unit() == null ? "—" : line.unit()));
    }

    private CaseFile published(String number) {
        if (CaseNumber.isOne(number)) {
            var plan = cases.find(new CaseNumber(number));
            if (plan.isPresent()
                    && plan.get().type().key().equals(AllocationPlan.KEY)
                    && PlanRegister.isPublic(plan.get())) {
                return plan.get();
            }
        }
        throw new NotFound("摇号");
    }

    private static void send(HttpServletResponse response, String type, String name, byte[] file) throws IOException {
        response.setContentType(type);
        response.setContentLength(file.length);
        attachment(response, name);
        response.getOutputStream().write(file);
    }

    private static void attachment(HttpServletResponse response, String name) {
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
