package cn.anju.housing.application;

import cn.anju.casework.CaseId;
import cn.anju.casework.CaseTypes;
import cn.anju.casework.Cases;
import cn.anju.casework.DueWork;
import cn.anju.casework.MoveRequest;
import cn.anju.casework.MoveResult;
import cn.anju.casework.MovingCase;
import cn.anju.casework.Refusal;
import cn.anju.casework.Tasks;
import cn.anju.exchange.Check;
import cn.anju.exchange.Checks;
import cn.anju.exchange.FactsArrived;
import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/// Begins the first review as soon as the last department has answered.
@Component
class BeginningReviews implements DueWork {

    private final Cases cases;
    private final CaseTypes types;
    private final MovingCase moving;
    private final Checks checks;
    private final Tasks tasks;
    private final TransactionTemplate itsOwn;

    BeginningReviews(
            Cases cases,
            CaseTypes types,
            MovingCase moving,
            Checks checks,
            Tasks tasks,
            PlatformTransactionManager transactions) {
        this.cases = cases;
        this.types = types;
        this.moving = moving;
        this.checks = checks;
        this.tasks = tasks;
        this.itsOwn = new TransactionTemplate(transactions);
        this.itsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void run() {
        for (var type : types.all()) {
            if (type instanceof BeginsWhenAnswered begins) {
                cases.standing(type.key(), begins.waiting(), null).forEach(this::beginIfKnown);
            }
        }
    }

    /// The answer is kept whatever becomes of the review.
    @TransactionalEventListener
    void arrived(FactsArrived arrived) {
        beginIfKnown(new CaseId(arrived.caseId()));
    }

    private void beginIfKnown(CaseId id) {
        var file = cases.the(id);
        List<Check> asked = checks.forCase(id.value());
        if (!(file.type() instanceof BeginsWhenAnswered begins)
                || !file.isIn(begins.waiting())
                || asked.isEmpty()
                || !asked.stream().allMatch(Check::isAnswered)) {
            return;
        }
        var result = itsOwn.execute(status -> {
            var made = moving.move(MoveRequest.of(file, "begin"), Actor.SYSTEM);
            if (!(made instanceof MoveResult.Moved)) {
                status.setRollbackOnly();
            }
            return made;
        });
        if (result instanceof MoveResult.Refused(var reasons)) {
            String why = reasons.stream().map(Refusal::what).collect(Collectors.joining());
            itsOwn.executeWithoutResult(status -> tasks.open(
                    "review-not-begun",
                    file.number() + "@" + file.version(),
                    id,
                    file.district(),
                    Role.FIRST_REVIEWER,
                    "%s 的部门数据已齐，但不能自动开始初审：%s".formatted(file.number(), why)));
        }
    }
}
