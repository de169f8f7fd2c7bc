package cn.anju.housing.allocation;

import static cn.anju.housing.allocation.AllocationPlan.State.ANNOUNCED;
import static cn.anju.housing.allocation.AllocationPlan.State.CONCLUDED;
import static cn.anju.housing.allocation.AllocationPlan.State.DRAFT;
import static cn.anju.housing.allocation.AllocationPlan.State.DRAWN;
import static cn.anju.housing.allocation.AllocationPlan.State.PUBLISHED;
import static cn.anju.housing.allocation.AllocationPlan.State.SEALED;
import static cn.anju.housing.allocation.AllocationPlan.State.VOID;
import static cn.anju.identity.Role.CITY_AGENCY;
import static cn.anju.identity.Role.DISTRICT_AUTHORITY;
import static cn.anju.identity.Role.NOTARY;

import cn.anju.casework.CaseState;
import cn.anju.casework.CaseType;
import cn.anju.casework.Flow;
import cn.anju.housing.stock.UnitType;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// A plan that gives homes of one project and type by public draw (第二十三条): frozen, sealed, drawn, published.
@Component
public final class AllocationPlan extends CaseType<AllocationPlan.Form> {

    public static final String KEY = "housing.allocation-plan";

    /// @param project code of the project
    /// @param from first day of the applications that take part
    /// @param to last day of the applications that take part
    /// @param priorityShare share of the homes that the priority list is drawn for first, 0 to 1
    /// @param hash sha256 or sm3
    /// @param publicSource the public value, named beforehand ("双色球 2026030 期开奖号码的 SHA-256")
    /// @param drawOn the day of the draw
    public record Form(
            String project,
            String projectName,
            UnitType type,
            LocalDate from,
            LocalDate to,
            BigDecimal priorityShare,
            String hash,
            String publicSource,
            LocalDate drawOn) {}

    /// Where a plan can stand.
    public enum State implements CaseState {
        DRAFT("准备中"),
        PUBLISHED("名单已公布"),
        SEALED("随机数已封存"),
        ANNOUNCED("公共随机值已登记"),
        DRAWN("已摇号"),
        CONCLUDED("已配租"),
        VOID("已作废");

        private final String label;

        State(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    static final Flow FLOW = Flow.of(KEY, 1, State.values(), DRAFT)
            .on("publish", "冻结并公布名单")
            .from(DRAFT)
            .to(PUBLISHED)
            .by(CITY_AGENCY, DISTRICT_AUTHORITY)
            .when(ListsReady.class)
            .runs(FreezingLists.class)
            .on("seal", "封存随机数，公布承诺")
            .from(PUBLISHED)
            .to(SEALED)
            .by(NOTARY)
            .otherThan("publish")
            .runs(SealingSecret.class)
            .on("announce", "登记公共随机值")
            .from(SEALED)
            .to(ANNOUNCED)
            .by(CITY_AGENCY, DISTRICT_AUTHORITY)
            .when(LongEnoughPublished.class)
            .runs(TakingPublicValue.class)
            .on("draw", "启封并摇号")
            .from(ANNOUNCED)
            .to(DRAWN)
            .by(NOTARY)
            .otherThan("publish", "announce")
            .runs(RunningDraw.class)
            .on("allocate", "按结果配租")
            .from(DRAWN)
            .to(CONCLUDED)
            .by(CITY_AGENCY, DISTRICT_AUTHORITY)
            .runs(OfferingDrawnHomes.class)
            .on("void", "作废")
            .from(DRAFT, PUBLISHED, SEALED, ANNOUNCED)
            .to(VOID)
            .by(CITY_AGENCY, DISTRICT_AUTHORITY)
            .withReason()
            .runs(ReleasingPlanHomes.class)
            .end();

    @Override
    public String label() {
        return "摇号配租方案";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Flow flow() {
        return FLOW;
    }

    @Override
    public String summary(Form form) {
        return form.projectName() + " " + form.type().label();
    }
}
