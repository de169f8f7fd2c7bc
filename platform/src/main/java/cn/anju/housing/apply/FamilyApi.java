package cn.anju.housing.apply;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Cases;
import cn.anju.casework.Once;
import cn.anju.casework.OncePerKey;
import cn.anju.casework.Refusal;
import cn.anju.housing.application.ApplicationForm.SingleReason;
import cn.anju.housing.application.FamilyRelation;
import cn.anju.identity.Actor;
import cn.anju.identity.People;
import cn.anju.kernel.NotFound;
import cn.anju.kernel.Refused;
import cn.anju.look.FormState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Step 2 for programs: who applies together, or why alone.
@RestController
@RequestMapping(path = "/api/v1/me/application/family", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "application")
class FamilyApi {

    private final SavingStep saving;
    private final Drafts drafts;
    private final Cases cases;
    private final People people;
    private final AddingMember adding;
    private final Once once;

    FamilyApi(SavingStep saving, Drafts drafts, Cases cases, People people, AddingMember adding, Once once) {
        this.saving = saving;
        this.drafts = drafts;
        this.cases = cases;
        this.people = people;
        this.adding = adding;
        this.once = once;
    }

    /// @param confirmed false while an adult has not agreed
    record Member(UUID person, String name, String idNumber, String relation, boolean confirmed) {}

    record Alone(
            int revision,

            @Schema(allowableValues = {"UNMARRIED", "DIVORCED", "WIDOWED", "MIGRANT_WORKER"}) @Nullable String single) {}

    /// @param guardian whether the applicant declares to be the minor's guardian
    record NewMember(
            int revision,
            @Nullable String relation,
            @Nullable String name,
            @Nullable String idNumber,
            @Nullable Boolean guardian) {}

    record Revision(int revision) {}

    @Operation(summary = "这份申请里的人；身份证号只显示首尾")
    @GetMapping
    List<Member> members(Actor actor) {
        return saving.open(actor).file().people().stream()
                .map(one -> {
                    var person = people.the(one.person());
                    return new Member(
                            person.id().value(),
                            person.name().value(),
                            person.maskedIdNumber(),
                            FamilyRelation.of(one).name(),
                            one.confirmedAt() != null);
                })
                .toList();
    }

    @Operation(summary = "第 2 步：一个人申请的原因；有家人一起申请的不填 single")
    @OncePerKey
    @PostMapping
    SavingStep.Saved next(@RequestBody Alone body, Actor actor, HttpServletRequest request) {
        return once.answer(request, actor, body, SavingStep.Saved.class, () -> {
            var draft = saving.open(actor, body.revision());
            boolean alone = draft.file().people().size() == 1;
            var single = Entered.one(SingleReason.class, body.single() == null ? "" : body.single());
            if (alone && single.isEmpty()) {
                throw new Refused("single.missing", "single", "请写明一个人申请的原因。", "一个人申请要符合其中一种情形。", "或者先添加一起申请的家人。");
            }
            return saving.save(draft, form -> FormEdits.single(form, alone ? single.orElseThrow() : null));
        });
    }

    @Operation(summary = "添加一位家人；成年家人本人同意后才算数")
    @OncePerKey
    @PostMapping("/members")
    SavingStep.Saved add(@RequestBody NewMember body, Actor actor, HttpServletRequest request) {
        return once.answer(request, actor, body, SavingStep.Saved.class, () -> {
            var draft = saving.open(actor, body.revision());
            var against = adding.add(draft, wanted(body), actor, saving.today());
            if (!against.isEmpty()) {
                throw Refusal.thrown(against);
            }
            return saving.saved(saving.open(actor));
        });
    }

    @Operation(summary = "移除一位家人")
    @OncePerKey
    @PostMapping("/members/{person}/removal")
    SavingStep.Saved remove(
            @PathVariable UUID person, @RequestBody Revision body, Actor actor, HttpServletRequest request) {
        return once.answer(request, actor, body, SavingStep.Saved.class, () -> {
            var draft = saving.open(actor, body.revision());
            var member = draft.file().people().stream()
                    .filter(one -> one.part() == CaseFile.Part.CO_APPLICANT)
                    .filter(one -> one.person().value().equals(person))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("这位家人"));
            var counted = drafts.changed(draft).orElseThrow(SavingStep::behind);
            cases.removePerson(counted.file().id(), member.person());
            return saving.saved(saving.open(actor));
        });
    }

    private static AddingMember.Wanted wanted(NewMember body) {
        var entry = MemberEntry.read(FormState.of(body), "请写明这位家人和申请人的关系，例如 SPOUSE、CHILD、PARENT。");
        SavingStep.refuse(entry.state());
        return entry.wanted(Boolean.TRUE.equals(body.guardian())).orElseThrow();
    }
}
