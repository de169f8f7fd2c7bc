package cn.anju.casework;

import cn.anju.look.ConditionLine;
import cn.anju.look.Tone;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a module tells residents about its cases, beyond what the flow table says by itself.
public interface ResidentWords {

    /// The key of the case type it speaks for.
    String type();

    Told about(CaseFile file);

    /// The newest decision, as the people of the case may read it; empty while there is none.
    default Optional<Explained> decision(CaseFile file) {
        return Optional.empty();
    }

    /// The receipt of the newest decision, without what only the desk may see.
    default Optional<String> receipt(CaseFile file) {
        return Optional.empty();
    }

    /// The case in plain words.
    ///
    /// @param headline where it stands, as a sentence ("您的申请正在复审")
    /// @param next what happens next and by when; what the resident has to do, if anything
    /// @param act the one thing to do now on a page of the module's own; null for none
    /// @param covered actions of the flow for which the module has pages of its own
    record Told(String headline, String next, @Nullable Act act, Set<String> covered) {

        public Told {
            covered = Set.copyOf(covered);
        }
    }

    /// A decision for the people whom it is about.
    ///
    /// @param conditions the unmet ones first
    record Explained(Tone tone, String title, Instant madeAt, List<ConditionLine> conditions) {

        public Explained {
            conditions = List.copyOf(conditions);
        }
    }

    /// A thing to do, and where.
    record Act(String label, String href) {}
}
