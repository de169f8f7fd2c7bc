package cn.anju.housing.recheck;

import cn.anju.housing.application.DecidingAgain;
import cn.anju.housing.application.EnterableFact;
import cn.anju.housing.application.HouseholdOnFile;
import cn.anju.housing.apply.Industries;
import cn.anju.identity.Actor;
import cn.anju.kernel.Conflict;
import cn.anju.kernel.Refused;
import cn.anju.look.Choice;
import cn.anju.look.Flash;
import cn.anju.look.FormState;
import cn.anju.look.Format;
import cn.anju.policy.place.Districts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A household reads what was looked up about it, where and when, and answers its one question.
@Controller
public class OwnCheckPages {

    private final OwnChecks own;
    private final Standings standings;
    private final DecidingOne deciding;
    private final DecidingAgain households;

    OwnCheckPages(OwnChecks own, Standings standings, DecidingOne deciding, DecidingAgain households) {
        this.own = own;
        this.standings = standings;
        this.deciding = deciding;
        this.households = households;
    }

    /// A check in the list.
    public record Line(String title, String text, String href) {}

    /// A field of the question.
    ///
    /// @param options what may be chosen; empty for a field that is typed
    /// @param unit behind the field; null for none
    public record Field(
            String name,
            String label,
            @Nullable String hint,
            List<Choice> options,
            @Nullable String unit) {}

    @GetMapping("/me/rechecks")
    String all(Actor actor, Model model) {
        model.addAttribute(
                "lines",
                own.of(actor).stream()
                        .map(one -> new Line(
                                title(one),
                                headline(one),
                                "/me/rechecks/" + one.standing().household().id()))
                        .toList());
        return "housing/recheck/mine";
    }

    @GetMapping("/me/rechecks/{household}")
    String one(@PathVariable String household, Actor actor, Model model) {
        return one(own.the(household, actor), model, FormState.blank());
    }

    private String one(OwnChecks.Own one, Model model, FormState form) {
        var sheet = standings.sheet(one.standing());
        var question = one.question().map(Questions.Put::question);
        model.addAttribute("id", one.standing().household().id().toString());
        model.addAttribute("title", title(one));
        model.addAttribute("headline", headline(one));
        model.addAttribute("lede", lede(one));
        model.addAttribute("tone", one.standing().outcome().tone());
        model.addAttribute("form", form);
        model.addAttribute(
                "sources",
                sheet.map(kept -> LookedUp.forHousehold(kept.sources())).orElse(List.of()));
        boolean waits = one.waitsForAnswer();
        model.addAttribute("question", waits ? question.orElseThrow().ask().sentence() : null);
        model.addAttribute("fields", waits ? fields(one, question.orElseThrow()) : List.of());
        model.addAttribute(
                "beside",
                waits && sheet.isPresent()
                        ? LookedUp.forHousehold(sheet.get().sources().stream()
                                .filter(fact -> question.orElseThrow().ask().isBeside(fact.path()))
                                .toList())
                        : List.of());
        return "housing/recheck/own";
    }

    @PostMapping("/me/rechecks/{household}")
    String answer(
            @PathVariable String household,
            @RequestParam Map<String, String> values,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        var one = own.the(household, actor);
        try {
            var now = deciding.answer(one.standing().household(), values, actor);
            Flash.success(
                    flash,
                    switch (now.outcome()) {
                        case KEEP -> "谢谢，已经按您的答复核对完，一切照旧。";
                        case LOST -> "谢谢，已经按您的答复核对完。结果还要由工作人员确认，确认以前一切不变。";
                        case NEEDS_FACTS, UNANSWERED -> "谢谢，您的答复已经记下。其余由工作人员核实，您不用再做什么。";
                    });
        } catch (Refused wrong) {
            var form = FormState.blank();
            for (var value : values.entrySet()) {
                form = form.holding(value.getKey(), value.getValue());
            }
            return one(one, model, form.with(wrong));
        } catch (Conflict done) {
            Flash.failure(flash, done.what() + done.next());
        }
        return "redirect:/me/rechecks/" + household;
    }

    private List<Field> fields(OwnChecks.Own one, Question question) {
        var application = one.standing().household().application();
        var household = households.read(List.of(application)).get(application);
        return DecidingOne.fields(question).stream()
                .map(field -> field(field, household))
                .toList();
    }

    private static Field field(DecidingOne.Field field, @Nullable HouseholdOnFile household) {
        var fact = field.fact();
        String label = field.person() == null || household == null
                ? fact.label()
                : household.called(field.person()) + "：" + fact.label();
        return switch (fact.form()) {
            case CHOICE ->
                new Field(
                        field.field(),
                        label,
                        null,
                        fact.choices().stream()
                                .map(option -> Choice.of(option.value(), option.label()))
                                .toList(),
                        null);
            case DISTRICT ->
                new Field(
                        field.field(),
                        label,
                        null,
                        Districts.all().stream()
                                .map(district -> Choice.of(district.code(), district.name()))
                                .toList(),
                        null);
            case AMOUNT ->
                new Field(field.field(), label, "没有就填 0。", List.of(), fact == EnterableFact.HOME_AREA ? "㎡" : "元");
            case TEXT ->
                new Field(
                        field.field(),
                        label,
                        "没有工作的，选以前做过的或者最接近的，收入填 0。",
                        Industries.NAMES.stream()
                                .map(name -> Choice.of(name, name))
                                .toList(),
                        null);
            default -> new Field(field.field(), label, fact.form().hint() + "。", List.of(), null);
        };
    }

    static String title(OwnChecks.Own one) {
        return one.run().year() + " 年度核查";
    }

    static String headline(OwnChecks.Own one) {
        if (one.waitsForAnswer()) {
            return "只有一个问题要请您回答";
        }
        return switch (one.standing().outcome()) {
            case KEEP -> "核查过了，一切照旧，您不用做任何事";
            case NEEDS_FACTS, UNANSWERED -> "还在核实，您不用做任何事";
            case LOST -> one.standing().loss() == null ? "核对出不符合的情况，等待工作人员确认" : "已不再符合条件，请看告知书";
        };
    }

    private static String lede(OwnChecks.Own one) {
        String when = Format.date(one.run().keyDate());
        String waits = one.standing().waits();
        return "按 " + when + " 的情况核对，最近一次 " + Format.fullTime(one.standing().decidedAt()) + "。"
                + (waits == null ? "" : waits + "。")
                + (one.standing().outcome() == Outcome.LOST ? "告知您并且申诉期满以前，一切不变。" : "");
    }
}
