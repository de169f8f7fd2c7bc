package cn.anju.housing.renewal;

import cn.anju.casework.CaseFile;
import cn.anju.casework.ResidentWords;
import cn.anju.housing.application.EligibilityDecisions;
import cn.anju.housing.apply.DecisionWords;
import cn.anju.housing.apply.ResidentReceipt;
import cn.anju.housing.lease.LeaseNumber;
import cn.anju.housing.lease.Leases;
import cn.anju.look.Format;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Where a renewal stands and what follows, in the words of the tenant who waits for it.
@Component
class RenewalWords implements ResidentWords {

    private final EligibilityDecisions decisions;
    private final Leases leases;

    RenewalWords(EligibilityDecisions decisions, Leases leases) {
        this.decisions = decisions;
        this.leases = leases;
    }

    @Override
    public String type() {
        return Renewal.KEY;
    }

    @Override
    public Told about(CaseFile file) {
        var form = file.form(Renewal.Form.class);
        return switch ((Renewal.State) file.state()) {
            case DRAFT, ACCEPTED -> told("您的续租申请已收到，正在查询部门数据", "我们向公安、社保、税务、不动产等部门查询，您不用交材料。");
            case FIRST_REVIEW -> told("您的续租申请正在初审", "初审以后由另一位工作人员复审。现在的合同照常有效。");
            case SECOND_REVIEW -> told("您的续租申请正在复审", "复审通过就可以签新合同。");
            case APPROVED ->
                told("同意您续租 %d 年，请去签新合同".formatted(form.years()), "请在 15 个工作日内带身份证到小区管理处签合同。新合同从现在的合同期满第二天开始。");
            case RENEWED -> told("新合同已经签好", "现在的合同在 %s 期满，新合同接着开始，不用搬家，也不用再办什么。".formatted(ends(form)));
            case REFUSED -> told("这次没有同意续租", "下面写着哪一条不符合。现在的合同到 %s 为止。".formatted(ends(form)));
            case WITHDRAWN -> told("您撤回了续租申请", "现在的合同到 %s 为止。改变主意的，续租截止日以前可以再申请。".formatted(ends(form)));
        };
    }

    @Override
    public Optional<Explained> decision(CaseFile file) {
        return decisions.latest(file.id()).map(DecisionWords::explain);
    }

    @Override
    public Optional<String> receipt(CaseFile file) {
        return decisions.latest(file.id()).map(made -> ResidentReceipt.of(made.receipt(), made.sha256()));
    }

    private String ends(Renewal.Form form) {
        return leases.find(new LeaseNumber(form.lease()))
                .map(lease -> Format.date(lease.terms().endsOn()))
                .orElse("期满");
    }

    private static Told told(String headline, String next) {
        return new Told(headline, next, null, Set.of("submit"));
    }
}
