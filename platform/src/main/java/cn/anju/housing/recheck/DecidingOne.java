package cn.anju.housing.recheck;

import cn.anju.casework.ParametersInForce;
import cn.anju.exchange.CaseRef;
import cn.anju.exchange.Inquiries;
import cn.anju.exchange.Inquiry;
import cn.anju.housing.application.DecidingAgain;
import cn.anju.housing.application.EnterableFact;
import cn.anju.housing.application.HouseholdOnFile;
import cn.anju.housing.apply.Industries;
import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import cn.anju.identity.PersonId;
import cn.anju.kernel.Conflict;
import cn.anju.kernel.NotFound;
import cn.anju.kernel.Refused;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// What happens to one household after its run: it answers its question, a department is asked again, an officer keeps
/// it.
@Component
class DecidingOne {

    private static final int SHORTEST_REASON = 5;

    private final Runs runs;
    private final Standings standings;
    private final Questions questions;
    private final Inquiries inquiries;
    private final DecidingAgain households;
    private final Judging judging;
    private final Results results;
    private final ParametersInForce parameters;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DecidingOne(
            Runs runs,
            Standings standings,
            Questions questions,
            Inquiries inquiries,
            DecidingAgain households,
            Judging judging,
            Results results,
            ParametersInForce parameters,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.runs = runs;
        this.standings = standings;
        this.questions = questions;
        this.inquiries = inquiries;
        this.households = households;
        this.judging = judging;
        this.results = results;
        this.parameters = parameters;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// One value of an answer.
    ///
    /// @param person whom it is about; null for the applicant or the household
    /// @param field the form field, for what is wrong with it
    record Field(EnterableFact fact, @Nullable PersonId person, String field) {}

    /// The fields of a question, in order.
    static List<Field> fields(Question question) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < question.persons().size(); i++) {
            for (var fact : question.ask().fields()) {
                fields.add(new Field(fact, question.persons().get(i), fact.name() + "-" + i));
            }
        }
        if (question.persons().isEmpty()) {
            question.ask().fields().forEach(fact -> fields.add(new Field(fact, null, fact.name())));
        }
        return List.copyOf(fields);
    }

    /// The household answers its question and is decided again at once.
    ///
    /// @throws Refused with the field that is wrong; then nothing is kept
    @Transactional
    public Standing answer(Chosen.One one, Map<String, String> values, Actor resident) {
        runs.lock(one.run());
        var put = questions.find(one.run(), one.position()).orElseThrow(() -> new NotFound("问题"));
        if (!put.isOpen()) {
            throw new Conflict("这个问题已经答过了。", "结果就在这一页。");
        }
        var run = runs.the(one.run());
        for (var field : fields(put.question())) {
            String value = values.getOrDefault(field.field(), "").strip();
            boolean named = field.fact() != EnterableFact.INDUSTRY || Industries.NAMES.contains(value);
            if (!named
                    || !households.tell(
                            one.application(),
                            field.fact(),
                            field.person(),
                            value,
                            "年度核查 " + run.year() + "，本人答复",
                            resident)) {
                throw new Refused(
                        "recheck.answer",
                        field.field(),
                        value.isEmpty() ? "这一项还没有填。" : "填写的内容不对。",
                        "",
                        field.fact().form().hint() + "。");
            }
        }
        questions.answered(put, clock.instant(), resident);
        audit.record(AuditEntry.done(resident, "housing.recheck.answer", "recheck-household", one.id())
                .in(one.district()));
        return again(one, run, inquiries.heard(List.of(one.id())).get(one.id()), resident);
    }

    /// Asks the departments again that were silent, and decides on what they say.
    public Standing askAgain(Chosen.One one, Actor officer) {
        var run = runs.the(one.run());
        var household = household(one);
        var heard = inquiries
                .ask(
                        List.of(new Inquiry(
                                new CaseRef(one.id(), household.number().value(), one.district()),
                                household.questions(run.keyDate()))),
                        Recheck.PURPOSE,
                        true,
                        officer)
                .get(one.id());
        return askedAgain(one, run, heard, officer);
    }

    private Standing askedAgain(Chosen.One one, Runs.Run run, Inquiries.@Nullable Heard heard, Actor officer) {
        return Objects.requireNonNull(transaction.execute(status -> {
            runs.lock(one.run());
            refuseUnless(one, Outcome.UNANSWERED);
            audit.record(AuditEntry.done(officer, "housing.recheck.ask-again", "recheck-household", one.id())
                    .in(one.district()));
            return again(one, run, heard, officer);
        }));
    }

    /// An officer has looked and keeps the household, with the reason.
    @Transactional
    public Standing keep(Chosen.One one, String reason, Actor officer) {
        runs.lock(one.run());
        String because = reason.strip();
        if (because.length() < SHORTEST_REASON || because.length() > 500) {
            throw new Refused("recheck.reason", "reason", "请写明核实到的情况，5 到 500 个字。", "", "例如“看过劳动合同原件，2026 年签订”。");
        }
        var before = standings.find(one.run(), one.position()).orElseThrow(() -> new NotFound("这一户"));
        if (before.loss() != null || before.outcome() == Outcome.KEEP) {
            throw new Conflict("这一户现在不能改为保留。", "已经确认的，请看它的核查事项。");
        }
        var sheet = standings.sheet(before).orElseThrow(() -> new NotFound("这一户"));
        results.again(
                new Verdict(
                        one,
                        Outcome.KEEP,
                        before.unmet(),
                        before.ruleVersion(),
                        null,
                        null,
                        before.applicant(),
                        sheet.facts(),
                        sheet.sources()),
                because,
                clock.instant(),
                officer);
        audit.record(AuditEntry.done(officer, "housing.recheck.keep", "recheck-household", one.id())
                .in(one.district()));
        return standings.find(one.run(), one.position()).orElseThrow();
    }

    private Standing again(Chosen.One one, Runs.Run run, Inquiries.@Nullable Heard heard, Actor by) {
        boolean mayAsk = questions.find(one.run(), one.position()).isEmpty();
        var verdict = judging.judge(
                one,
                household(one),
                Objects.requireNonNull(heard, "asked about when it was decided first"),
                run,
                parameters.set(),
                mayAsk);
        results.again(verdict, null, clock.instant(), by);
        return standings.find(one.run(), one.position()).orElseThrow();
    }

    private HouseholdOnFile household(Chosen.One one) {
        var found = households.read(List.of(one.application())).get(one.application());
        if (found == null) {
            throw new NotFound("这一户");
        }
        return found;
    }

    private void refuseUnless(Chosen.One one, Outcome outcome) {
        var now = standings.find(one.run(), one.position()).orElseThrow(() -> new NotFound("这一户"));
        if (now.outcome() != outcome) {
            throw new Conflict("这一户的结论已经变了。", "请刷新后再看。");
        }
    }
}
