package cn.anju.housing.renewal;

import cn.anju.casework.Refusal;
import cn.anju.housing.application.ApplicationForm.Work;
import cn.anju.housing.application.ApplicationForm.WorkKind;
import cn.anju.housing.application.FamilyMember;
import cn.anju.identity.PersonId;
import cn.anju.look.FormState;
import cn.anju.policy.housing.Regime;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The fields of the two pages, read into a wish; what cannot be read is a problem beside its field.
public final class RenewalForm {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,10}(?:\\.\\d{1,4})?");

    private RenewalForm() {}

    /// A wish with the form as it was typed.
    public record Read(RenewalWish wish, FormState state) {}

    public static String incomeField(int position) {
        return "incomes[" + position + "].yearly";
    }

    public static Read read(FormState entered, List<FamilyMember> adults) {
        var state = entered;
        Map<PersonId, BigDecimal> incomes = new LinkedHashMap<>();
        for (int i = 0; i < adults.size(); i++) {
            String text = entered.value(incomeField(i));
            var yuan = yuan(text);
            if (yuan.isPresent()) {
                incomes.put(adults.get(i).person(), yuan.get());
            } else if (!text.isBlank()) {
                state = state.with(incomeField(i), "请用数字填写一年的收入，单位是元，例如 56000；没有收入填 0。");
            }
        }
        Work work = null;
        if (entered.value("workChanged").equals("YES")) {
            var kind = one(WorkKind.class, entered.value("work.kind"));
            if (kind.isEmpty()) {
                state = state.with("work.kind", "请选择您现在的工作情况。");
            } else {
                work = work(kind.get(), entered);
            }
        } else if (!entered.value("workChanged").equals("NO")) {
            state = state.with("workChanged", "请选择工作有没有变化。");
        }
        return new Read(
                new RenewalWish(
                        years(entered.value("years")),
                        one(Regime.class, entered.value("regime")).orElse(null),
                        incomes,
                        work,
                        entered.holds("promise", "true"),
                        entered.holds("consent", "true")),
                state);
    }

    private static Work work(WorkKind kind, FormState entered) {
        boolean works = kind != WorkKind.NONE;
        return new Work(
                kind,
                works ? text(entered, "work.district") : null,
                false,
                works && kind != WorkKind.PENSION ? text(entered, "work.employer") : null,
                null);
    }

    /// Refusals beside their fields; a field that already has a problem keeps that one.
    public static FormState beside(FormState state, List<Refusal> found) {
        var all = state;
        for (var refusal : found) {
            if (refusal.field() == null || state.error(refusal.field()) == null) {
                all = all.with(refusal.field(), refusal.what() + refusal.next());
            }
        }
        return all;
    }

    private static int years(String text) {
        return text.matches("[0-9]{1,2}") ? Integer.parseInt(text) : 0;
    }

    private static <E extends Enum<E>> Optional<E> one(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst();
    }

    private static @Nullable String text(FormState entered, String field) {
        String text =
                Normalizer.normalize(entered.value(field), Normalizer.Form.NFC).strip();
        return text.isEmpty() ? null : text;
    }

    private static Optional<BigDecimal> yuan(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s,¥元]", "");
        return AMOUNT.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }
}
