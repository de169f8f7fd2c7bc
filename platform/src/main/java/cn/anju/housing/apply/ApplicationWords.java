package cn.anju.housing.apply;

import cn.anju.casework.CaseFile;
import cn.anju.casework.ResidentWords;
import cn.anju.housing.application.EligibilityDecisions;
import cn.anju.housing.application.HousingApplication;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Where an application stands and what follows, in the words of the people who wait for it.
@Component
class ApplicationWords implements ResidentWords {

    private static final Set<String> OWN_PAGES = Set.of("submit", "resubmit");

    private final EligibilityDecisions decisions;
    private final WhatIsMissing missing;

    ApplicationWords(EligibilityDecisions decisions, WhatIsMissing missing) {
        this.decisions = decisions;
        this.missing = missing;
    }

    @Override
    public String type() {
        return HousingApplication.KEY;
    }

    @Override
    public Told about(CaseFile file) {
        return switch ((HousingApplication.State) file.state()) {
            case DRAFT -> new Told("您的申请还没有提交", "填好以后核对一遍再提交。草稿一直留着，随时可以接着填。", act("继续填写"), OWN_PAGES);
            case SUBMITTED -> told("您的申请已经提交，等待受理", "受理窗口会检查材料齐不齐。缺什么会一次告诉您，不用反复跑。");
            case RETURNED -> new Told("还差一些材料，请您补齐", missing(file), act("去补齐"), OWN_PAGES);
            case ACCEPTED -> told("您的申请已受理，正在查询部门数据", "我们向公安、社保、税务、不动产等部门查询，您不用交复印件。数据齐了就开始初审。");
            case FIRST_REVIEW -> told("您的申请正在初审", "初审通过后由另一位工作人员复审。");
            case SECOND_REVIEW -> told("您的申请正在复审", "复审通过后公示 5 个工作日，您不用做任何事。");
            case PUBLIC_NOTICE -> told("您的申请正在公示", "公示期满没有异议，您就取得配租资格，系统会自动继续。");
            case QUALIFIED -> told("您已取得配租资格，正在轮候", "轮到您时会发通知，请保持手机畅通。工作、收入、住房或家庭人口有变化，请告诉我们。");
            case REJECTED -> told("这次没有通过", "下面写着哪一条不符合、差多少。您可以在期限内申诉，也可以等条件变化后再申请。");
            case APPEALED -> told("您的申诉正在办理", "由市公共租赁住房管理机构重新审查，结果会发通知给您。");
            case OFFERED -> new Told("轮到您选房了", "请在通知写明的日期前答复。", home(file, "看房并答复"), OWN_PAGES);
            case LEASED -> new Told("您已签订租赁合同", "请按合同按时交租。", home(file, "看房屋和合同"), OWN_PAGES);
            case LAPSED -> told("这件申请已失效", "您可以重新申请。");
            case CANCELLED -> told("配租资格已取消", "您可以在期限内申诉，也可以在条件变化后重新申请。");
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

    private String missing(CaseFile file) {
        return missing.of(file).map(asked -> "窗口请您补：" + asked).orElse("") + "补齐后再次提交即可。等您补正的时间不算在办理期限里。";
    }

    private static Told told(String headline, String next) {
        return new Told(headline, next, null, OWN_PAGES);
    }

    private static Act home(CaseFile file, String label) {
        return new Act(label, "/me/cases/" + file.number() + "/home");
    }

    private static Act act(String label) {
        return new Act(label, "/me/apply");
    }
}
