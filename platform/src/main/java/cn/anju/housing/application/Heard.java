package cn.anju.housing.application;

import cn.anju.exchange.Answer;
import cn.anju.exchange.Fact;
import cn.anju.exchange.Told;
import cn.anju.identity.PersonId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the departments have said about the people of one case so far.
record Heard(List<Fact<?>> answers) {

    /// One thing told, with its source; what was never answered is unknown.
    record Thing<T>(Told<T> told, FactSheet.Source source) {

        boolean isTold() {
            return told.isTold();
        }

        /// The value; null for none and for unknown.
        @Nullable T value() {
            return told.toOptional().orElse(null);
        }
    }

    <A extends Answer, T> Thing<T> about(PersonId person, Class<A> type, Function<A, Told<T>> part) {
        return answers.stream()
                .filter(fact -> fact.person().equals(person) && type.isInstance(fact.answer()))
                .findFirst()
                .map(fact -> new Thing<>(
                        part.apply(type.cast(fact.answer())), new FactSheet.Source(fact.source(), fact.fetchedAt())))
                .orElseGet(() -> new Thing<>(Told.unknown("部门还没有答复"), FactSheet.Source.of("")));
    }
}
