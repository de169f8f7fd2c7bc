package cn.anju.housing.apply;

import cn.anju.housing.application.FamilyRelation;
import cn.anju.identity.IdNumber;
import cn.anju.identity.PersonName;
import cn.anju.look.FormState;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A member of the family as somebody typed it in, on the page or by a program.
///
/// @param state what was entered, with a sentence beside each field that does not fit
record MemberEntry(
        FormState state,
        @Nullable FamilyRelation relation,
        @Nullable PersonName name,
        @Nullable IdNumber number) {

    /// @param withoutRelation what to say when the relation is missing
    static MemberEntry read(FormState entered, String withoutRelation) {
        var state = entered;
        var relation = Entered.one(FamilyRelation.class, state.value("relation"))
                .filter(FamilyRelation.ofCoApplicants()::contains)
                .orElse(null);
        if (relation == null) {
            state = state.with("relation", withoutRelation);
        }
        PersonName name = null;
        IdNumber number = null;
        try {
            name = new PersonName(state.value("name"));
        } catch (PersonName.Invalid invalid) {
            state = state.with("name", Objects.requireNonNull(invalid.getMessage()));
        }
        try {
            number = new IdNumber(state.value("idNumber"));
        } catch (IdNumber.Invalid invalid) {
            state = state.with("idNumber", Objects.requireNonNull(invalid.getMessage()));
        }
        return new MemberEntry(state, relation, name, number);
    }

    /// The member, when every field fits.
    Optional<AddingMember.Wanted> wanted(boolean guardian) {
        return relation == null || name == null || number == null
                ? Optional.empty()
                : Optional.of(new AddingMember.Wanted(relation, name, number, guardian));
    }
}
