package cn.anju.housing.application;

import cn.anju.casework.CaseFile;
import cn.anju.policy.ConditionResult;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// The real decision on an application, for tests: what stands against it as of another day of submission.
@Component
public class DecidingOnAnotherDay {

    private final Deciding deciding;

    DecidingOnAnotherDay(Deciding deciding) {
        this.deciding = deciding;
    }

    public List<String> unmet(CaseFile file, LocalDate submitted) {
        return deciding.decide(file, submitted).eligibility().decision().unmet().stream()
                .map(ConditionResult::id)
                .toList();
    }
}
