package cn.anju.casework;

import java.util.function.Predicate;

/// A document that a move needs, with the circumstances in which it is needed.
///
/// @param kind the document's kind as stored ("HUKOU_BOOK")
/// @param label what people read ("户口簿或居住证")
/// @param applies whether this form needs it
public record Need(String kind, String label, Predicate<Object> applies) {

    public static Need always(String kind, String label) {
        return new Need(kind, label, form -> true);
    }

    public static <F> Need when(Class<F> formType, Predicate<F> applies, String kind, String label) {
        return new Need(kind, label, form -> applies.test(formType.cast(form)));
    }
}
