package cn.anju.housing.offer;

import cn.anju.casework.DueWork;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// Silence is an answer too: ends the offers whose last day has passed, each in its own transaction.
@Component
class EndingOverdueOffers implements DueWork {

    private final Offers offers;
    private final AnsweringOffer answering;
    private final Clock clock;

    EndingOverdueOffers(Offers offers, AnsweringOffer answering, Clock clock) {
        this.offers = offers;
        this.answering = answering;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void run() {
        offers.overdue(LocalDate.now(clock)).forEach(answering::lapseIfOverdue);
    }
}
