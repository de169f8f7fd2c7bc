package cn.anju.exchange;

import java.util.List;

/// Questions about one household that belong to one piece of work, such as a yearly check.
///
/// @param about the household within that work, and the district that decides
/// @param questions what has to be known
public record Inquiry(CaseRef about, List<Question> questions) {

    public Inquiry {
        questions = List.copyOf(questions);
    }
}
