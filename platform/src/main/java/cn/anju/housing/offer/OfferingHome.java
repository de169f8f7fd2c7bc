package cn.anju.housing.offer;

import cn.anju.casework.CaseFile;
import cn.anju.casework.CaseId;
import cn.anju.casework.Cases;
import cn.anju.casework.Letters;
import cn.anju.casework.MoveRequest;
import cn.anju.casework.MovingCase;
import cn.anju.casework.WorkingCalendar;
import cn.anju.housing.application.HousingApplication;
import cn.anju.housing.queue.Queues;
import cn.anju.housing.stock.Picked;
import cn.anju.housing.stock.ProjectCode;
import cn.anju.housing.stock.Reservation;
import cn.anju.housing.stock.UnitCode;
import cn.anju.housing.stock.UnitId;
import cn.anju.housing.stock.UnitType;
import cn.anju.housing.stock.Units;
import cn.anju.identity.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Offers a home to a qualified household: the home is held, the queue place rests, the letter goes out.
@Component
public class OfferingHome {

    private static final String OPEN_FOR = "housing.offer-open";

    private final Cases cases;
    private final MovingCase moving;
    private final Units units;
    private final Offers offers;
    private final Queues queues;
    private final Letters letters;
    private final WorkingCalendar calendar;
    private final Clock clock;

    OfferingHome(
            Cases cases,
            MovingCase moving,
            Units units,
            Offers offers,
            Queues queues,
            Letters letters,
            WorkingCalendar calendar,
            Clock clock) {
        this.cases = cases;
        this.moving = moving;
        this.units = units;
        this.offers = offers;
        this.queues = queues;
        this.letters = letters;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// Offers the next free home of the queue's project and type.
    ///
    /// @return the offer; empty when no home is free or the household can take none now
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Offer.Open> next(CaseId id, String project, UnitType type, String origin, Actor actor) {
        var file = cases.lock(id);
        if (!file.isIn(HousingApplication.State.QUALIFIED)) {
            return Optional.empty();
        }
        var number = nextNumber(file);
        var until = until(LocalDate.now(clock));
        var picked = units.pick(
                new ProjectCode(project), type, new Reservation.ForOffer(number.value(), heldUntil(until)), actor);
        return picked instanceof Picked.Home(var unit, var code)
                ? Optional.of(make(file, number, unit.id(), code, project, type, origin, until))
                : Optional.empty();
    }

    /// Offers the very home that a draw gave, held until now by the draw's plan.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Offer.Open> drawn(
            CaseId id, UnitId unit, UnitCode code, String project, UnitType type, String plan, Actor actor) {
        var file = cases.lock(id);
        if (!file.isIn(HousingApplication.State.QUALIFIED)) {
            return Optional.empty();
        }
        var number = nextNumber(file);
        var until = until(LocalDate.now(clock));
        var reservation = new Reservation.ForOffer(number.value(), heldUntil(until));
        return units.handOver(unit, plan, reservation, actor, "摇号配租").isDone()
                ? Optional.of(make(file, number, unit, code, project, type, plan, until))
                : Optional.empty();
    }

    private Offer.Open make(
            CaseFile file,
            OfferNumber number,
            UnitId unit,
            UnitCode code,
            String project,
            UnitType type,
            String origin,
            @Nullable LocalDate until) {
        var terms = new Offer.Terms(
                number, file.id(), file.number(), unit, code, project, type, file.district(), origin, clock.instant());
        var offer = new Offer.Open(terms, until);
        offers.insert(offer);
        queues.hold(file.id());
        moving.mustMove(MoveRequest.of(file, "offer").with("offer", number.value()), Actor.SYSTEM);
        letters.write(
                file.id(),
                file.applicant().orElseThrow().person(),
                "housing.offer",
                "配租通知书",
                List.of(
                        "您的公租房申请（%s）已经配到一套%s：%s。".formatted(file.number(), type.label(), code.value()),
                        until == null
                                ? "请登录“我的申请”查看房屋并答复。"
                                : "请在 %d年%d月%d日 以前登录“我的申请”，选择要还是不要。"
                                        .formatted(until.getYear(), until.getMonthValue(), until.getDayOfMonth()),
                        "不要或者到期没有答复，这一次排到同组的最后；第二次没有选定，申请就失效了。"),
                null,
                null);
        return offer;
    }

    private OfferNumber nextNumber(CaseFile file) {
        return OfferNumber.of(file.number(), offers.of(file.id()).size() + 1);
    }

    private @Nullable LocalDate until(LocalDate today) {
        return calendar.after(today, calendar.period(OPEN_FOR, today)) instanceof WorkingCalendar.Answer.Known(var date)
                ? date
                : null;
    }

    /// A reservation needs a day; without a calendar it is a generous one, and only the household's answer ends it.
    private LocalDate heldUntil(@Nullable LocalDate until) {
        return until == null ? LocalDate.now(clock).plusYears(1) : until;
    }
}
