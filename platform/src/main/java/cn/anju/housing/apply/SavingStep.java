package cn.anju.housing.apply;

import cn.anju.casework.Refusal;
import cn.anju.housing.application.ApplicationCheck;
import cn.anju.housing.application.ApplicationForm;
import cn.anju.housing.application.FormGroup;
import cn.anju.housing.application.WhereCheck;
import cn.anju.identity.Actor;
import cn.anju.kernel.Conflict;
import cn.anju.kernel.NotFound;
import cn.anju.look.FormRefused;
import cn.anju.look.FormState;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What programs save of an application: the same steps and the same checks as the pages, each refusal with its field.
@Component
class SavingStep {

    private final Drafts drafts;
    private final List<Step> steps;
    private final ApplicationCheck check;
    private final WhereCheck where;
    private final Clock clock;

    SavingStep(Drafts drafts, List<Step> steps, ApplicationCheck check, WhereCheck where, Clock clock) {
        this.drafts = drafts;
        this.steps = List.copyOf(steps);
        this.check = check;
        this.where = where;
        this.clock = clock;
    }

    /// One answer that is still missing or wrong.
    ///
    /// @param step counted from 1, as on the pages
    record Missing(int step, String stepLabel, @Nullable String field, String text) {}

    /// A draft as it stands after a request; `revision` goes back with the next one.
    record Saved(String number, int revision, List<Missing> missing) {}

    Draft open(Actor actor) {
        return drafts.of(Objects.requireNonNull(actor.person())).orElseThrow(() -> new NotFound("正在填写的申请"));
    }

    /// @throws Conflict when another window or program saved it since
    Draft open(Actor actor, int revision) {
        var draft = open(actor);
        if (draft.revision() != revision) {
            throw behind();
        }
        return draft;
    }

    Saved begin(FormState entered, Actor actor) {
        var read = WhereStep.read(ApplicationForm.EMPTY, entered);
        refuse(Problems.beside(read.entered(), where.against(read.form(), today())));
        return saved(drafts.begin(read.form(), actor));
    }

    Saved save(FormGroup group, int revision, FormState entered, Actor actor) {
        var draft = open(actor, revision);
        var step =
                steps.stream().filter(one -> one.group() == group).findFirst().orElseThrow();
        var read = step.read(draft, entered, today());
        var state = Problems.beside(read.entered(), check.against(group, read.form(), draft.file(), today()));
        refuse(group == FormGroup.WHERE ? WhereMove.refuse(draft, read.form(), state) : state);
        return save(draft, form -> read.form());
    }

    Saved save(Draft draft, UnaryOperator<ApplicationForm> change) {
        return saved(drafts.save(draft, change).orElseThrow(SavingStep::behind));
    }

    Saved saveTicks(Draft draft, ApplicationForm.Tick tick) {
        var before = missing(draft).stream()
                .filter(one -> one.step() != FormGroup.CHECK.number())
                .map(one -> new FormState.Problem(one.field(), one.text()))
                .toList();
        if (!before.isEmpty()) {
            throw new FormRefused(before);
        }
        return saved(drafts.saveWithTicks(draft, form -> FormEdits.ticks(form, tick, tick))
                .orElseThrow(SavingStep::behind));
    }

    Saved saved(Draft draft) {
        return new Saved(draft.file().number().value(), draft.revision(), missing(draft));
    }

    List<Missing> missing(Draft draft) {
        return Arrays.stream(FormGroup.values())
                .flatMap(group -> check.against(group, draft.form(), draft.file(), today()).stream()
                        .map(found -> missing(group, found)))
                .toList();
    }

    private static Missing missing(FormGroup group, Refusal found) {
        return new Missing(group.number(), group.label(), found.field(), found.what() + found.next());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    static void refuse(FormState state) {
        if (!state.isClean()) {
            throw new FormRefused(state);
        }
    }

    static Conflict behind() {
        return new Conflict("这份申请刚才在别处改过。", "请重新读取，核对后带上新的 revision 再保存。");
    }
}
