package cn.anju.casework;

import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import java.util.stream.Stream;

/// Role × area × record: who may read a case, who may make a move.
public final class CaseAccess {

    private CaseAccess() {}

    public static boolean mayRead(Actor actor, CaseFile file) {
        return file.concerns(actor.person()) || mayReadAsStaff(actor, file);
    }

    /// The applicant, a party, or a co-applicant who agreed; who was only named reads nothing.
    public static boolean mayReadAsResident(Actor actor, CaseFile file) {
        return actor.person() != null
                && file.people().stream()
                        .anyMatch(one -> one.person().equals(actor.person())
                                && (one.part() != CaseFile.Part.CO_APPLICANT || one.confirmedAt() != null));
    }

    public static boolean mayReadAsStaff(Actor actor, CaseFile file) {
        var acting = file.flow().roles().stream().filter(role -> role != Role.RESIDENT);
        return Stream.concat(acting, file.type().readers().stream())
                .anyMatch(role -> actor.holds(role, file.district()));
    }

    /// Whether the actor holds one of the move's roles for this very case.
    public static boolean mayMake(Actor actor, Move move, CaseFile file) {
        return move.by().stream()
                .anyMatch(role -> role == Role.RESIDENT
                        ? file.applicant()
                                .map(one -> one.person().equals(actor.person()))
                                .orElse(false)
                        : actor.holds(role, file.district()));
    }

    /// The role in which the actor makes the move, for the record.
    static Role roleFor(Actor actor, Move move, CaseFile file) {
        return move.by().stream()
                .filter(role -> role != Role.RESIDENT && actor.holds(role, file.district()))
                .findFirst()
                .orElse(Role.RESIDENT);
    }
}
