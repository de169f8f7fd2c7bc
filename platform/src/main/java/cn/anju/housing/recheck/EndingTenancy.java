package cn.anju.housing.recheck;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Tasks;
import cn.anju.identity.Role;
import org.springframework.stereotype.Component;

/// Begins what ends a tenancy after a check (第四十二条第二款).
@Component
class EndingTenancy {

    private final Tasks tasks;

    EndingTenancy(Tasks tasks) {
        this.tasks = tasks;
    }

    void end(CaseFile application, String reason) {
        tasks.open(
                "recheck-exit",
                application.number().value(),
                application.id(),
                application.district(),
                Role.DISTRICT_AUTHORITY,
                reason);
    }
}
