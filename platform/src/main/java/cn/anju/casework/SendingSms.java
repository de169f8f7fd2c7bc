package cn.anju.casework;

import cn.anju.identity.People;
import cn.anju.identity.Role;
import cn.anju.identity.SmsGateway;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Tells people by SMS that a letter is there; what cannot be delivered becomes a task, and its window does not run.
///
/// A crash between sending and noting it sends the message a second time; none is ever lost.
@Component
class SendingSms implements DueWork {

    private final Letters letters;
    private final Cases cases;
    private final People people;
    private final SmsGateway gateway;
    private final Tasks tasks;
    private final Clock clock;

    SendingSms(Letters letters, Cases cases, People people, SmsGateway gateway, Tasks tasks, Clock clock) {
        this.letters = letters;
        this.cases = cases;
        this.people = people;
        this.gateway = gateway;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public void run() {
        letters.queued(1000).forEach(this::send);
    }

    private void send(Letters.Letter letter) {
        var phone = people.find(letter.person()).map(person -> person.phone()).orElse(null);
        var file = cases.the(letter.caseId());
        if (phone == null) {
            undelivered(letter, file, "没有登记手机号");
            return;
        }
        var receipt = gateway.send(
                phone,
                "【安居】%s（%s）有一封新的告知书：%s。请登录“安居”在“我的信件”里查看。"
                        .formatted(file.type().label(), file.number(), letter.title()));
        if (receipt.delivered()) {
            letters.smsDelivered(letter.id(), clock.instant());
        } else {
            undelivered(letter, file, receipt.reason() == null ? "短信没有送达" : receipt.reason());
        }
    }

    private void undelivered(Letters.Letter letter, CaseFile file, String why) {
        letters.smsUndelivered(letter.id());
        tasks.open(
                "letter-undelivered",
                letter.id().toString(),
                file.id(),
                file.district(),
                Role.INTAKE,
                "%s 的《%s》短信没有送达（%s），请打电话或邮寄，并登记签收日期。在此之前当事人的期限不起算。".formatted(file.number(), letter.title(), why));
    }
}
