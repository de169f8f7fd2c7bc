package cn.anju.desk;

import cn.anju.casework.Refusal;
import cn.anju.look.Fact;
import cn.anju.look.Moment;
import cn.anju.look.Row;
import cn.anju.look.Tone;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A case as its page shows it.
///
/// @param title whom it is about, masked; the case type's name for a case about nobody
/// @param drawn the parts that a module draws, by slot name
/// @param parent the case beneath which it was opened
public record CaseView(
        String number,
        int version,
        String typeLabel,
        String title,
        String summary,
        String state,
        String due,
        Tone dueTone,
        Map<String, DrawnSlot> drawn,
        List<Fact> facts,
        List<Step> steps,
        List<Row> people,
        List<Document> documents,
        List<LetterLine> letters,
        List<Moment> timeline,
        List<Related> related,
        @Nullable String receipt) {

    /// One move that the reader could make, and what stands against it.
    public record Step(String action, String label, boolean withReason, boolean grave, List<Refusal> against) {

        public boolean isOpen() {
            return against.isEmpty();
        }
    }

    /// @param missing the file was destroyed at the end of its keeping time
    public record Document(String id, String name, String added) {}

    /// @param signable whether the office may note a signature on paper
    public record LetterLine(
            String id,
            String title,
            String sent,
            String received,
            String window,
            @Nullable String document,
            boolean signable) {}

    /// Another case that belongs to this one.
    public record Related(String label, String href, String state) {}

    public boolean draws(String slot) {
        return drawn.containsKey(slot);
    }
}
