package cn.anju.housing.offer;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Cases;
import cn.anju.casework.MoveRequest;
import cn.anju.casework.MovingCase;
import cn.anju.casework.Refusal;
import cn.anju.casework.WorkingCalendar;
import cn.anju.housing.queue.Queues;
import cn.anju.housing.stock.Reservation;
import cn.anju.housing.stock.Units;
import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The household's answer to an offer, or its silence.
@Component
public class AnsweringOffer {

    private static final String SIGN_WITHIN = "housing.lease-signing";

    private final Offers offers;
    private final Cases cases;
    private final MovingCase moving;
    private final Queues queues;
    private final Units units;
    private final WorkingCalendar calendar;
    private final OfferRules rules;
    private final AuditTrail audit;
    private final Clock clock;

    AnsweringOffer(
            Offers offers,
            Cases cases,
            MovingCase moving,
            Queues queues,
            Units units,
            WorkingCalendar calendar,
            OfferRules rules,
            AuditTrail audit,
            Clock clock) {
        this.offers = offers;
        this.cases = cases;
        this.moving = moving;
        this.queues = queues;
        this.units = units;
        this.calendar = calendar;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /// What became of an answer.
    public sealed interface Result {

        record Taken(Offer.Accepted offer) implements Result {}

        /// Back in the queue, or out of it after the last time.
        record LetGo(boolean applicationLapsed) implements Result {}

        record Refused(Refusal reason) implements Result {}
    }

    /// The household takes the home for so many years.
    @Transactional
    public Result accept(OfferNumber number, int years, Actor resident) {
        var today = LocalDate.now(clock);
        var allowed = rules.years(today);
        if (!allowed.allow(years)) {
            return new Result.Refused(new Refusal(
                    "term",
                    "years",
                    "租期最短 %d 年，最长 %d 年。".formatted(allowed.least(), allowed.most()),
                    "请选择 %d 到 %d 年。".formatted(allowed.least(), allowed.most())));
        }
        if (!(offers.lock(number).orElse(null) instanceof Offer.Open open)) {
            return new Result.Refused(alreadyAnswered());
        }
        if (open.isOver(today)) {
            return new Result.Refused(Refusal.of("offer-over", "答复期限已经过了。", "系统会把您排回轮候，请等下一次配租。"));
        }
        var signBy = calendar.after(today, calendar.period(SIGN_WITHIN, today))
                        instanceof WorkingCalendar.Answer.Known(var date)
                ? date
                : null;
        var accepted = new Offer.Accepted(open.terms(), clock.instant(), years, signBy);
        offers.save(accepted);
        var held = new Reservation.ForOffer(number.value(), signBy == null ? today.plusYears(1) : signBy);
        var moved = units.handOver(open.terms().unit(), number.value(), held, resident, "申请人选定，等待签约");
        if (!moved.isDone()) {
            throw new IllegalStateException(number + ": " + moved.inWords());
        }
        audit.record(AuditEntry.done(resident, "housing.offer.accept", "offer", number)
                .in(open.terms().district()));
        return new Result.Taken(accepted);
    }

    /// The household does not want the home.
    @Transactional
    public Result decline(OfferNumber number, Actor resident) {
        return switch (offers.lock(number).orElse(null)) {
            case Offer.Open open -> letGo(open.terms(), Offer.How.DECLINED, resident);
            case Offer.Accepted accepted -> letGo(accepted.terms(), Offer.How.DECLINED, resident);
            case null, default -> new Result.Refused(alreadyAnswered());
        };
    }

    /// Ends an offer whose last day has passed; asked again it does nothing.
    @Transactional
    public void lapseIfOverdue(OfferNumber number) {
        var today = LocalDate.now(clock);
        switch (offers.lock(number).orElse(null)) {
            case Offer.Open open when open.isOver(today) -> letGo(open.terms(), Offer.How.SILENT, Actor.SYSTEM);
            case Offer.Accepted accepted
            when accepted.isOver(today) -> letGo(accepted.terms(), Offer.How.UNSIGNED, Actor.SYSTEM);
            case null, default -> {
                // answered in the meantime
            }
        }
    }

    private Result letGo(Offer.Terms terms, Offer.How how, Actor actor) {
        offers.save(new Offer.Ended(terms, how, clock.instant()));
        var released = units.release(terms.unit(), terms.number().value(), actor, how.label());
        if (!released.isDone()) {
            throw new IllegalStateException(terms.number() + ": " + released.inWords());
        }
        var file = cases.lock(terms.caseId());
        boolean last = rules.endsWithOneMore(letGoBefore(file, terms), LocalDate.now(clock));
        if (last) {
            moving.mustMove(MoveRequest.of(file, "lapse"), Actor.SYSTEM);
            queues.leave(file.id());
        } else {
            moving.mustMove(MoveRequest.of(file, "decline"), Actor.SYSTEM);
            queues.setBack(file.id());
        }
        audit.record(AuditEntry.done(
                        actor,
                        "housing.offer." + how.name().toLowerCase(java.util.Locale.ROOT),
                        "offer",
                        terms.number())
                .in(terms.district()));
        return new Result.LetGo(last);
    }

    private long letGoBefore(CaseFile file, Offer.Terms terms) {
        return offers.of(file.id()).stream()
                .filter(Offer.Ended.class::isInstance)
                .filter(other -> !other.terms().number().equals(terms.number()))
                .count();
    }

    private static Refusal alreadyAnswered() {
        return Refusal.of("offer-answered", "这份配租通知已经有结果了。", "请刷新页面查看。");
    }
}
