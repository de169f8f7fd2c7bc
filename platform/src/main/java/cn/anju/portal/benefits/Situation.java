package cn.anju.portal.benefits;

import cn.anju.policy.disability.CataloguePerson.CatalogueType;
import cn.anju.policy.disability.CataloguePerson.Study;
import cn.anju.policy.housing.CivilCapacity;
import cn.anju.policy.housing.WorkKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What somebody tells about himself; everything may be left open, and what is left open is unknown, not "no".
public record Situation(
        @Valid @Nullable Person person,
        @Valid @Nullable Home home,
        @Valid @Nullable Disability disability,
        @Valid @Nullable Elder elder,
        @Nullable Child child,
        @Nullable Insurance insurance) {

    /// A yearly or a monthly amount.
    public enum Per {
        YEAR,
        MONTH
    }

    /// How somebody is insured against illness.
    public enum Insurance {
        NONE,
        RESIDENT_1,
        RESIDENT_2,
        EMPLOYEE
    }

    /// Who asks, and the household.
    ///
    /// @param district where he lives
    /// @param hukou district of registration, or OUTSIDE for another province
    /// @param people in the household
    /// @param income of the whole household
    public record Person(
            @Nullable LocalDate birthDate,
            @Nullable CivilCapacity capacity,
            @Nullable String district,
            @Nullable String hukou,

            @Nullable @Min(value = 1, message = "家庭至少有 1 个人。") @Max(value = 20, message = "最多按 20 个人计算。") Integer people,

            @Nullable @PositiveOrZero(message = "收入不能是负数。") BigDecimal income,
            @Nullable Per per,
            @Nullable Recognised recognition) {

        public static final String OUTSIDE = "OUTSIDE";
        private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

        public Person {
            district = chosen(district);
            hukou = chosen(hukou);
        }

        @Nullable BigDecimal yearlyIncome() {
            return income == null || per != Per.MONTH ? income : income.multiply(MONTHS);
        }
    }

    /// Work and homes in the city.
    ///
    /// @param area of the home owned, m²
    /// @param relativesOwn whether parents, children or the spouse's parents own homes at the place
    public record Home(
            @Nullable WorkKind work,
            @Nullable String workDistrict,
            @Nullable Boolean migrant,
            @Nullable Boolean socialInsurance,
            @Nullable Boolean owns,
            @Nullable @PositiveOrZero(message = "面积不能是负数。") BigDecimal area,
            @Nullable Boolean sold,
            @Nullable LocalDate soldOn,
            @Nullable Boolean relativesOwn,
            @Nullable Boolean leasing,
            @Nullable Boolean violated) {
        public Home {
            workDistrict = chosen(workDistrict);
        }
    }

    /// A disability and its certificate.
    public record Disability(
            @Nullable Boolean certificate,
            @Nullable Set<CatalogueType> types,

            @Nullable @Min(value = 1, message = "残疾等级是 1 到 4 级。") @Max(value = 4, message = "残疾等级是 1 到 4 级。") Integer grade,

            @Nullable Study study) {}

    /// How an old person lives.
    ///
    /// @param ability level 0 (able) to 4, as assessed
    public record Elder(
            @Nullable @Min(value = 0, message = "能力等级是 0 到 4 级。") @Max(value = 4, message = "能力等级是 0 到 4 级。") Integer ability,

            @Nullable Boolean livingAlone,
            @Nullable Boolean emptyNest,
            @Nullable Boolean leftBehind,
            @Nullable Boolean dementia,
            @Nullable Boolean familyPlanningSpecial,
            @Nullable Boolean delivery) {}

    /// The youngest child.
    ///
    /// @param small whether there is a child under three
    public record Child(@Nullable Boolean small, @Nullable LocalDate birthDate) {}

    @Override
    public Person person() {
        return Objects.requireNonNullElse(person, new Person(null, null, null, null, null, null, null, null));
    }

    @Override
    public Home home() {
        return Objects.requireNonNullElse(
                home, new Home(null, null, null, null, null, null, null, null, null, null, null));
    }

    @Override
    public Disability disability() {
        return Objects.requireNonNullElse(disability, new Disability(null, null, null, null));
    }

    @Override
    public Elder elder() {
        return Objects.requireNonNullElse(elder, new Elder(null, null, null, null, null, null, null));
    }

    @Override
    public Child child() {
        return Objects.requireNonNullElse(child, new Child(null, null));
    }

    /// A list's "not known" arrives as an empty text.
    private static @Nullable String chosen(@Nullable String code) {
        return code == null || code.isBlank() ? null : code;
    }

    /// Nothing is known.
    public static Situation unknown() {
        return new Situation(null, null, null, null, null, null);
    }
}
