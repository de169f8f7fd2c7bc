package cn.anju.housing.change;

import cn.anju.casework.CaseFile;
import cn.anju.casework.ResidentWords;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Where a report stands, in the tenant's words.
@Component
class ChangeWords implements ResidentWords {

    @Override
    public String type() {
        return ChangeReport.KEY;
    }

    @Override
    public Told about(CaseFile file) {
        var kind = file.form(ChangeReport.Form.class).kind().label();
        return switch ((ChangeReport.State) file.state()) {
            case DRAFT, REPORTED -> told("您申报的变化（%s）正在审核".formatted(kind), "10 个工作日内审核，结果会发信给您。");
            case TAKEN -> told("您申报的变化（%s）已经采纳".formatted(kind), "已记入家庭信息，以后续租和核查按新的情况。");
            case DISMISSED -> told("您申报的变化（%s）没有采纳".formatted(kind), "理由写在信里。情况确实变了的，请补上材料再申报。");
            case WITHDRAWN -> told("您撤回了这次申报", "需要的话可以重新申报。");
        };
    }

    private static Told told(String headline, String next) {
        return new Told(headline, next, null, Set.of("submit"));
    }
}
