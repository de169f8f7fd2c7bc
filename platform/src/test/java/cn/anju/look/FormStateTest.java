package cn.anju.look;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.kernel.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormStateTest {

    private record Number(String value) {}

    private record Member(String name, @Nullable LocalDate born) {}

    private record Household(Number id, BigDecimal income, Member applicant, List<Member> others, List<String> needs) {}

    private static final Household HOUSEHOLD = new Household(
            new Number("N1"),
            new BigDecimal("1E+3"),
            new Member("王芳", LocalDate.of(1991, 4, 2)),
            List.of(new Member("王小", null), new Member("王大", null)),
            List.of("ELDER", "DISABLED"));

    @Test
    void a_record_shows_its_values_by_path() {
        var form = FormState.of(HOUSEHOLD);
        assertThat(form.value("id")).isEqualTo("N1");
        assertThat(form.value("income")).isEqualTo("1000");
        assertThat(form.value("applicant.name")).isEqualTo("王芳");
        assertThat(form.value("applicant.born")).isEqualTo("1991-04-02");
        assertThat(form.value("others[1].name")).isEqualTo("王大");
        assertThat(form.value("others[1].born")).isEmpty();
        assertThat(form.holds("needs", "DISABLED")).isTrue();
        assertThat(form.isClean()).isTrue();
    }

    @Test
    void a_refusal_stands_beside_its_field() {
        var form =
                FormState.of(HOUSEHOLD).with(new Refused("too-young", "applicant.born", "还没满 18 周岁。", "", "请由监护人申请。"));
        assertThat(form.error("applicant.born")).isEqualTo("还没满 18 周岁。请由监护人申请。");
        assertThat(form.error("applicant.name")).isNull();
        assertThat(form.describedBy("applicant.born", "写公历")).isEqualTo("f-applicant-born-hint f-applicant-born-err");
        assertThat(form.value("applicant.name")).isEqualTo("王芳");
    }

    @Test
    void ids_are_safe_in_addresses() {
        assertThat(FormState.id("others[1].name")).isEqualTo("f-others-1-name");
    }

    @Test
    void parameters_are_shown_as_they_came() {
        var form = FormState.entered(Map.of("phone", new String[] {"138"}, "needs", new String[] {"A", "B"}));
        assertThat(form.value("phone")).isEqualTo("138");
        assertThat(form.holds("needs", "B")).isTrue();
    }
}
