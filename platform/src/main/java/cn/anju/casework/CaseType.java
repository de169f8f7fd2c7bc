package cn.anju.casework;

import cn.anju.identity.Role;
import java.util.List;
import java.util.Set;

/// One procedure: its form, its states, its flow table. Each is a bean in a file of its own.
///
/// @param <F> the form, a record kept as JSON with its version
public abstract class CaseType<F> {

    /// The key, as in the flow ("housing.application").
    public final String key() {
        return flow().type();
    }

    /// What people call it ("公租房申请").
    public abstract String label();

    public abstract Class<F> formType();

    /// Raised when the form's record changes shape; stored samples of older versions stay readable.
    public int formVersion() {
        return 1;
    }

    /// The newest version, which new cases begin with.
    public abstract Flow flow();

    /// All released versions, oldest first; the last is `flow()`.
    public List<Flow> flows() {
        return List.of(flow());
    }

    /// One line for lists ("3 人 · 两室一厅 · 民心佳园"); no names, no identity numbers.
    public abstract String summary(F form);

    /// How a person of a case stands to it, in words ("配偶"); a type that keeps codes says what they mean.
    public String relation(CaseFile.Participant person) {
        return person.relation();
    }

    /// Roles that may read a case without a move of their own.
    public Set<Role> readers() {
        return Set.of(Role.DISTRICT_AUTHORITY, Role.CITY_AGENCY, Role.AUDITOR);
    }

    /// Where the case is, in a resident's words: the milestones in order, each with the states it covers.
    public List<Milestone> milestones() {
        return List.of();
    }

    /// One step of "where my case is".
    public record Milestone(String label, Set<String> states) {}

    /// The form of a case that a move of another case opens beneath it.
    ///
    /// @throws UnsupportedOperationException when this type is never opened so
    public F formBeneath(MoveContext parent) {
        throw new UnsupportedOperationException(
                key() + " is not opened by a move of " + parent.file().number());
    }

    final String summaryOf(Object form) {
        return summary(formType().cast(form));
    }
}
