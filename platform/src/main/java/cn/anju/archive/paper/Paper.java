package cn.anju.archive.paper;

import java.time.LocalDate;
import java.util.List;

/// A document before it is printed: what it says, in order, with nothing of fonts or pages.
///
/// The same paper prints to the same bytes on any machine and day: its date is part of it, the clock is not.
///
/// @param title the heading of the first page and the title that a reader's window shows
/// @param number the document's number, at the foot of every page
/// @param date the day that the document bears
/// @param blocks the content, top to bottom
public record Paper(String title, String number, LocalDate date, List<Block> blocks) {

    public Paper {
        if (title.isBlank() || number.isBlank()) {
            throw new IllegalArgumentException("a paper has a title and a number");
        }
        blocks = List.copyOf(blocks);
    }
}
