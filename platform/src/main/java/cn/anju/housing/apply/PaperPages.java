package cn.anju.housing.apply;

import cn.anju.archive.About;
import cn.anju.archive.DocumentId;
import cn.anju.archive.Documents;
import cn.anju.archive.Storing;
import cn.anju.casework.CaseDocuments;
import cn.anju.housing.application.FormGroup;
import cn.anju.housing.application.Paper;
import cn.anju.identity.Actor;
import cn.anju.look.Flash;
import cn.anju.look.FormState;
import cn.anju.look.Format;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Step 7: the few papers that no department can deliver, and the list of those that nobody has to bring (第十六条).
@Controller
@RequestMapping("/me/apply/documents")
public class PaperPages {

    private final Drafts drafts;
    private final StepFrames frames;
    private final Documents documents;
    private final CaseDocuments caseDocuments;
    private final Clock clock;

    PaperPages(Drafts drafts, StepFrames frames, Documents documents, CaseDocuments caseDocuments, Clock clock) {
        this.drafts = drafts;
        this.frames = frames;
        this.documents = documents;
        this.caseDocuments = caseDocuments;
        this.clock = clock;
    }

    /// A paper as the page asks for it, with what was handed in.
    public record Asked(Paper paper, boolean needed, List<HandedIn> files) {}

    /// A file that was handed in.
    public record HandedIn(String id, String name, String size, boolean image) {}

    @GetMapping
    String show(Actor actor, Model model) {
        return draft(actor).map(draft -> page(draft, FormState.blank(), model)).orElse("redirect:/me/apply");
    }

    @PostMapping
    String next(
            @RequestParam(defaultValue = "next") String then,
            Actor actor,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var draft = draft(actor);
        if (draft.isEmpty()) {
            return "redirect:/me/apply";
        }
        var missing = asked(draft.get()).stream()
                .filter(asked -> asked.needed() && asked.files().isEmpty())
                .toList();
        if (!missing.isEmpty() && !then.equals("later")) {
            response.setStatus(422);
            var state = FormState.blank();
            for (var asked : missing) {
                state = state.with(field(asked.paper()), "请上传" + asked.paper().label() + "。拍照或 PDF 都可以。");
            }
            return page(draft.get(), state, model);
        }
        return StepPages.onward(FormGroup.DOCUMENTS, then, flash);
    }

    @PostMapping("/add")
    @Transactional
    public String add(
            @RequestParam String kind,
            @RequestParam(required = false) List<MultipartFile> file,
            Actor actor,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        var draft = draft(actor);
        var paper = Paper.find(kind);
        if (draft.isEmpty() || paper.isEmpty()) {
            return "redirect:/me/apply";
        }
        var sent = file == null
                ? List.<MultipartFile>of()
                : file.stream().filter(one -> !one.isEmpty()).toList();
        var state = FormState.blank();
        if (sent.isEmpty()) {
            state = state.with(field(paper.get()), "请先选择文件，再点“上传”。");
        }
        for (var one : sent) {
            state = keep(one, paper.get(), draft.get(), actor, state);
        }
        if (!state.isClean()) {
            response.setStatus(422);
            return page(draft(actor).orElseThrow(), state, model);
        }
        Flash.success(flash, "已上传：" + paper.get().label() + "。");
        return "redirect:/me/apply/documents";
    }

    private FormState keep(MultipartFile sent, Paper paper, Draft draft, Actor actor, FormState state)
            throws IOException {
        var person = Objects.requireNonNull(actor.person());
        String name = sent.getOriginalFilename() == null ? "文件" : sent.getOriginalFilename();
        var about = About.person(
                person, draft.file().district(), draft.file().number().value());
        try (var content = sent.getInputStream()) {
            return switch (documents.store(content, name, paper.kind(), about, actor)) {
                case Storing.Refused(var refusal) -> state.with(field(paper), refusal.sentence());
                case Storing.Stored(var stored) -> {
                    caseDocuments.add(
                            draft.file().id(), paper.name(), stored.id().value(), actor);
                    drafts.changed(draft(actor).orElseThrow());
                    yield state;
                }
            };
        }
    }

    @PostMapping("/remove")
    @Transactional
    public String remove(@RequestParam UUID document, Actor actor, RedirectAttributes flash) {
        draft(actor)
                .filter(draft -> caseDocuments.of(draft.file().id()).stream()
                        .anyMatch(one -> one.document().equals(document)))
                .ifPresent(draft -> {
                    caseDocuments.withdraw(draft.file().id(), document);
                    drafts.changed(draft);
                    Flash.success(flash, "已移除。");
                });
        return "redirect:/me/apply/documents";
    }

    private String page(Draft draft, FormState state, Model model) {
        model.addAttribute("frame", frames.of(FormGroup.DOCUMENTS, draft, LocalDate.now(clock)));
        model.addAttribute("form", state);
        model.addAttribute("asked", asked(draft));
        model.addAttribute("spared", SparedPaper.of(draft.form()));
        return "housing/apply/documents";
    }

    private List<Asked> asked(Draft draft) {
        var needed = Paper.needed(draft.form());
        var all = new java.util.ArrayList<Paper>(needed);
        all.addAll(Paper.welcome(draft.form()));
        var handedIn = caseDocuments.of(draft.file().id());
        return all.stream()
                .map(paper -> new Asked(
                        paper,
                        needed.contains(paper),
                        handedIn.stream()
                                .filter(one -> one.kind().equals(paper.name()))
                                .flatMap(one -> described(one.document()).stream())
                                .toList()))
                .toList();
    }

    private Optional<HandedIn> described(UUID document) {
        return documents
                .findDescription(new DocumentId(document))
                .map(stored -> new HandedIn(
                        document.toString(),
                        stored.fileName(),
                        Format.size(stored.bytes()),
                        stored.mediaType().startsWith("image/")));
    }

    private Optional<Draft> draft(Actor actor) {
        return drafts.of(Objects.requireNonNull(actor.person()));
    }

    static String field(Paper paper) {
        return "documents." + paper.name();
    }
}
