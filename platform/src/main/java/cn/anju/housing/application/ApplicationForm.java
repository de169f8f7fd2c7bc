package cn.anju.housing.application;

import cn.anju.housing.stock.UnitType;
import cn.anju.identity.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a family fills in, step by step; null is "not answered yet".
///
/// Names and identity numbers stand with the people (sealed); the form knows them by id only.
///
/// @param level where they apply: the city's projects, or one district's
/// @param place code of the district whose office decides
/// @param projects up to three projects, the most wanted first
/// @param unitType the type they want, one that the household may have
/// @param recognition a recognition by civil affairs, under which 第十四条 applies
/// @param hukouDistrict where the applicant's hukou is registered
/// @param single why a person applies alone; null for families
/// @param work the applicant's work or pension
/// @param incomes declared yearly incomes, by person
/// @param promise the tick for truthfulness
/// @param consent the tick for checking, separate from the promise
public record ApplicationForm(
        @Nullable Level level,
        @Nullable String place,
        List<ProjectChoice> projects,
        @Nullable UnitType unitType,
        Recognition recognition,
        @Nullable String hukouDistrict,
        @Nullable SingleReason single,
        @Nullable Work work,
        List<DeclaredIncome> incomes,
        @Nullable Tick promise,
        @Nullable Tick consent)
        implements HouseholdForm {

    public static final ApplicationForm EMPTY =
            new ApplicationForm(null, null, List.of(), null, Recognition.NONE, null, null, null, List.of(), null, null);

    public ApplicationForm {
        projects = projects == null ? List.of() : List.copyOf(projects);
        incomes = incomes == null ? List.of() : List.copyOf(incomes);
    }

    @Override
    public ApplicationForm household() {
        return this;
    }

    /// A project as it was chosen; the name is kept as the family read it.
    public record ProjectChoice(String code, String name) {}

    /// 第十五条: who raised the home decides who may apply for it.
    public enum Level {
        CITY("市级公租房"),
        DISTRICT("区县公租房");

        private final String label;

        Level(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// 第十四条: recognised by civil affairs.
    public enum Recognition {
        NONE("没有"),
        MIN_LIVING("城镇低保家庭"),
        DESTITUTE("特困人员"),
        NEAR_MIN_LIVING("低保边缘家庭");

        private final String label;

        Recognition(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// 第十二条: who may apply alone.
    public enum SingleReason {
        UNMARRIED("未婚"),
        DIVORCED("离婚"),
        WIDOWED("丧偶"),
        MIGRANT_WORKER("外来务工");

        private final String label;

        SingleReason(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// The kinds of work that 第十三条第（三）项 names.
    public enum WorkKind {
        EMPLOYED("在单位上班"),
        BUSINESS("自己做生意（有营业执照）"),
        PENSION("领取养老待遇"),
        NONE("没有工作");

        private final String label;

        WorkKind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// @param district where the work is or the pension is drawn
    /// @param migrant whether the applicant came from elsewhere to work
    /// @param employer name of the employer or business; null without one
    /// @param industry the industry by which the average wage is looked up; null without one
    /// @param insured whether the city's social insurance knows them, as they say; null when they are not sure
    public record Work(
            WorkKind kind,
            @Nullable String district,
            boolean migrant,
            @Nullable String employer,
            @Nullable String industry,
            @Nullable Boolean insured) {

        public Work(
                WorkKind kind,
                @Nullable String district,
                boolean migrant,
                @Nullable String employer,
                @Nullable String industry) {
            this(kind, district, migrant, employer, industry, null);
        }
    }

    /// @param yearly yuan a year
    public record DeclaredIncome(PersonId person, BigDecimal yearly) {}

    /// A tick with its proof: when, which version of the text, from which address.
    public record Tick(Instant at, String textVersion, String clientAddress) {}
}
