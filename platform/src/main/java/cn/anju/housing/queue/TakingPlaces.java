package cn.anju.housing.queue;

import cn.anju.casework.Cases;
import cn.anju.casework.Event;
import cn.anju.casework.MoveContext;
import cn.anju.housing.application.ApplicationForm;
import cn.anju.housing.application.JoiningQueue;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// A qualified household joins the queue of every project it chose, with its public number.
@Component
class TakingPlaces implements JoiningQueue {

    private final Queues queues;
    private final PublicNumbers numbers;
    private final Cases cases;

    TakingPlaces(Queues queues, PublicNumbers numbers, Cases cases) {
        this.queues = queues;
        this.numbers = numbers;
        this.cases = cases;
    }

    @Override
    public void happen(MoveContext move) {
        var file = move.file();
        var form = file.form(ApplicationForm.class);
        numbers.give(file.id());
        var accepted = cases.history(file).stream()
                .filter(event -> event.action().equals("accept"))
                .map(Event::at)
                .reduce((earlier, later) -> later)
                .orElse(file.openedAt());
        for (var project : form.projects()) {
            queues.join(
                    new QueuePlace(
                            file.id(),
                            file.number(),
                            project.code(),
                            Objects.requireNonNull(form.unitType()),
                            Objects.requireNonNull(file.submittedOn()),
                            move.today(),
                            accepted,
                            form.recognition() != ApplicationForm.Recognition.NONE,
                            null,
                            0),
                    file.district());
        }
    }
}
