package cn.anju.identity;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One line of the audit trail: who did what to which record, with what outcome, and why.
///
/// Holds ids, field names and reasons, never a person's data; text that looks like an identity number or
/// a phone is refused, because the trail is kept after the person's data are gone.
///
/// @param actor who acted
/// @param action what was done, `noun.verb` in English ("application.submit")
/// @param subjectKind kind of the record ("case", "person", "account")
/// @param subjectId the record's id
/// @param district code of the district that the record belongs to; null for the city's own
/// @param outcome done, refused by a rule, or failed
/// @param reason why, in words; null where the action says it all
public record AuditEntry(
        AccountId actor,
        String action,
        String subjectKind,
        String subjectId,
        @Nullable String district,
        Outcome outcome,
        @Nullable String reason) {

    private static final Pattern PERSONAL =
            Pattern.compile("(?<![0-9a-fA-F-])(?:\\d{17}[0-9Xx]|\\d{15}|1[3-9]\\d{9})(?![0-9a-fA-F-])");

    /// How it ended.
    public enum Outcome {
        DONE,
        REFUSED,
        FAILED
    }

    public AuditEntry {
        if (action.isBlank() || subjectKind.isBlank() || subjectId.isBlank()) {
            throw new IllegalArgumentException("an audit entry names its action and its subject");
        }
        if (PERSONAL.matcher(subjectId).find()
                || (reason != null && PERSONAL.matcher(reason).find())) {
            throw new IllegalArgumentException("no identity number or phone in the audit trail: " + action);
        }
    }

    /// The usual entry: the actor did it.
    public static AuditEntry done(Actor actor, String action, String subjectKind, Object subjectId) {
        return new AuditEntry(actor.account(), action, subjectKind, subjectId.toString(), null, Outcome.DONE, null);
    }

    /// The actor asked for it and was refused, with the reason.
    public static AuditEntry refused(Actor actor, String action, String subjectKind, Object subjectId, String reason) {
        return new AuditEntry(
                actor.account(), action, subjectKind, subjectId.toString(), null, Outcome.REFUSED, reason);
    }

    public AuditEntry in(@Nullable String districtCode) {
        return new AuditEntry(actor, action, subjectKind, subjectId, districtCode, outcome, reason);
    }

    public AuditEntry because(@Nullable String why) {
        return new AuditEntry(actor, action, subjectKind, subjectId, district, outcome, why);
    }
}
