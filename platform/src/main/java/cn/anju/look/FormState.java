package cn.anju.look;

import cn.anju.kernel.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// What a form shows: the values entered, and what is wrong with them, field by field.
///
/// Field names are paths (`phone`, `applicant.name`, `members[0].name`).
///
/// @param values the entered values by field
/// @param problems what is wrong, in the form's order
public record FormState(Map<String, List<String>> values, List<Problem> problems) {

    /// One thing to correct; without a field it is about the whole form.
    public record Problem(@Nullable String field, String text) {}

    public FormState {
        values = Map.copyOf(values);
        problems = List.copyOf(problems);
    }

    /// An empty form.
    public static FormState blank() {
        return new FormState(Map.of(), List.of());
    }

    /// A form filled with a record's components, nested records and lists included.
    public static FormState of(Object record) {
        return new FormState(FormValues.of(record), List.of());
    }

    /// A form filled with request parameters as they came.
    public static FormState entered(Map<String, String[]> parameters) {
        return new FormState(FormValues.entered(parameters), List.of());
    }

    /// A form as it was sent, with what binding and validation found.
    public static FormState of(BindingResult found) {
        Map<String, List<String>> values =
                new LinkedHashMap<>(found.getTarget() == null ? FormValues.sent() : FormValues.of(found.getTarget()));
        List<Problem> problems = new ArrayList<>();
        for (var error : found.getFieldErrors()) {
            if (error.isBindingFailure() && error.getRejectedValue() != null) {
                values.put(error.getField(), FormValues.texts(error.getRejectedValue()));
            }
            problems.add(new Problem(error.getField(), FormValues.message(error, found)));
        }
        found.getGlobalErrors().forEach(error -> problems.add(new Problem(null, FormValues.message(error))));
        return new FormState(values, problems);
    }

    /// The same form with one more thing to correct.
    public FormState with(@Nullable String field, String text) {
        return new FormState(
                values,
                Stream.concat(problems.stream(), Stream.of(new Problem(field, text)))
                        .toList());
    }

    /// The same form with a refusal beside its field.
    public FormState with(Refused refused) {
        return with(refused.field().orElse(null), refused.what() + refused.why() + refused.next());
    }

    /// The same form with a value that was not sent (a prefilled or remembered one).
    public FormState holding(String field, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        more.put(field, List.of(value));
        return new FormState(more, problems);
    }

    public boolean isClean() {
        return problems.isEmpty();
    }

    /// The field's value; empty when none was entered.
    public String value(String field) {
        return values.getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }

    /// Whether the field's values include this one.
    public boolean holds(String field, String value) {
        return values.getOrDefault(field, List.of()).contains(value);
    }

    /// What is wrong with the field; null when nothing is.
    public @Nullable String error(String field) {
        var texts = problems.stream()
                .filter(problem -> field.equals(problem.field()))
                .map(Problem::text)
                .toList();
        return texts.isEmpty() ? null : String.join(" ", texts);
    }

    /// The ids of the field's hint and error, for screen readers; null when it has neither.
    public @Nullable String describedBy(String field, @Nullable String hint) {
        String ids = (hint == null ? "" : id(field) + "-hint ") + (error(field) == null ? "" : id(field) + "-err");
        return ids.isBlank() ? null : ids.strip();
    }

    /// The id of the field's input, where the error summary leads.
    public static String id(String field) {
        return "f-" + field.replaceAll("[^A-Za-z0-9_-]+", "-");
    }

    /// The id of one option of a group; the first has the field's own id.
    public static String id(String field, int option) {
        return option == 0 ? id(field) : id(field) + "-" + option;
    }
}
