package cn.anju.housing.change;

import cn.anju.archive.About;
import cn.anju.archive.DocumentKind;
import cn.anju.archive.Documents;
import cn.anju.archive.Storing;
import cn.anju.casework.CaseDocuments;
import cn.anju.casework.CaseFile;
import cn.anju.casework.Cases;
import cn.anju.casework.MoveRequest;
import cn.anju.casework.MovingCase;
import cn.anju.housing.change.ChangeForm.Newcomer;
import cn.anju.housing.lease.TenantLeases;
import cn.anju.housing.lease.TenantLeases.Tenancy;
import cn.anju.identity.Actor;
import cn.anju.identity.NewPerson;
import cn.anju.identity.People;
import cn.anju.identity.PersonId;
import cn.anju.identity.Registration;
import cn.anju.kernel.Refused;
import cn.anju.look.FormState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes a tenant's report of a change: one kind at a time, with the papers that show it.
@Component
class ReportingChange {

    static final DocumentKind PROOF = new DocumentKind("CHANGE_PROOF", "情况变化的材料");

    private final Cases cases;
    private final MovingCase moving;
    private final ChangeReport type;
    private final TenantLeases tenants;
    private final People people;
    private final Documents archive;
    private final CaseDocuments documents;
    private final Clock clock;

    ReportingChange(
            Cases cases,
            MovingCase moving,
            ChangeReport type,
            TenantLeases tenants,
            People people,
            Documents archive,
            CaseDocuments documents,
            Clock clock) {
        this.cases = cases;
        this.moving = moving;
        this.type = type;
        this.tenants = tenants;
        this.people = people;
        this.archive = archive;
        this.documents = documents;
        this.clock = clock;
    }

    /// A file that the tenant hands in.
    record Paper(String name, byte[] content) {}

    /// What stands against the report, beside the fields; clean when it may be made.
    ChangeForm.Read read(Tenancy tenancy, ChangeKind kind, FormState entered) {
        var read = ChangeForm.read(
                kind, entered, tenancy.lease().number().value(), tenants.members(tenancy), LocalDate.now(clock));
        var newcomer = read.newcomer();
        return newcomer == null ? read : new ChangeForm.Read(against(tenancy, newcomer, read), read.form(), newcomer);
    }

    private FormState against(Tenancy tenancy, Newcomer newcomer, ChangeForm.Read read) {
        var state = read.state();
        var today = LocalDate.now(clock);
        if (newcomer.number().birthDate().isAfter(today)) {
            return state.with("idNumber", "身份证号上的出生日期还没有到，请对照证件核对。");
        }
        if (newcomer.isMinorOn(today) && !state.holds("guardian", "true")) {
            return state.with("guardian", "这位家人未满 18 周岁，由监护人代为确认；您是监护人的，请勾选。");
        }
        boolean twice = people.byIdNumber(newcomer.number())
                .filter(known -> tenancy.application().people().stream()
                        .anyMatch(one -> one.person().equals(known.id())))
                .isPresent();
        return twice ? state.with("idNumber", "这位家人已经在您的家庭里了。") : state;
    }

    /// Hands it in; the caller sees to it that it is done once.
    ///
    /// @throws Refused with the field that is wrong; nothing is saved then
    @Transactional
    public CaseFile report(Tenancy tenancy, ChangeForm.Read read, List<Paper> papers, Actor tenant) {
        var form = Objects.requireNonNull(read.form());
        var newcomer = read.newcomer();
        var whole = newcomer == null ? form : with(form, registered(newcomer, tenant));
        var applicant = tenancy.application().applicant().stream().toList();
        var draft = cases.open(
                type,
                tenancy.lease().district(),
                whole,
                applicant,
                tenancy.application().id(),
                tenant);
        papers.forEach(paper -> keep(draft, paper, tenant));
        return moving.mustMove(MoveRequest.of(draft, "submit"), tenant);
    }

    private PersonId registered(Newcomer newcomer, Actor tenant) {
        return switch (people.register(new NewPerson(newcomer.name(), newcomer.number(), null, null), tenant)) {
            case Registration.NameDiffers differs ->
                throw new Refused("name-differs", "idNumber", "姓名和身份证号对不上。", "", "请对照身份证，把两项都核对一遍。");
            case Registration.Registered(var person, var isNew) -> person.id();
        };
    }

    private void keep(CaseFile draft, Paper paper, Actor tenant) {
        var about = new About(
                draft.district(),
                Set.of(draft.applicant().orElseThrow().person()),
                draft.number().value());
        try (var stream = new ByteArrayInputStream(paper.content())) {
            switch (archive.store(stream, paper.name(), PROOF, about, tenant)) {
                case Storing.Refused(var refusal) ->
                    throw new Refused(
                            "paper", "paper", refusal.what() + "。", refusal.why() + "。", refusal.next() + "。");
                case Storing.Stored(var stored) ->
                    documents.add(draft.id(), PROOF.code(), stored.id().value(), tenant);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ChangeReport.Form with(ChangeReport.Form form, @Nullable PersonId person) {
        return new ChangeReport.Form(
                form.lease(),
                form.kind(),
                form.since(),
                form.work(),
                person,
                form.amount(),
                form.transferredOn(),
                form.relation(),
                form.why(),
                form.note());
    }
}
