package cn.anju.archive.paper;

import java.util.List;

/// One piece of a paper.
public sealed interface Block {

    /// A heading within the text.
    record Heading(String text) implements Block {}

    /// A paragraph of running text, its first line indented by two characters.
    record Text(String text) implements Block {}

    /// A line that starts at the margin: the addressee, a remark.
    record Line(String text) implements Block {}

    /// Numbered clauses; the printer numbers them 第一条, 第二条 … and their items （一）, （二） ….
    record Clauses(List<Clause> clauses) implements Block {
        public Clauses {
            clauses = List.copyOf(clauses);
        }
    }

    /// One clause.
    ///
    /// @param heading the clause's subject; empty when it has none
    /// @param text what it says
    /// @param items its numbered items, possibly none
    record Clause(String heading, String text, List<String> items) {
        public Clause {
            items = List.copyOf(items);
        }
    }

    /// Names and values, two columns without a head.
    record Fields(List<Field> fields) implements Block {
        public Fields {
            fields = List.copyOf(fields);
        }
    }

    /// One name with its value.
    record Field(String name, String value) {}

    /// A table whose head is repeated on every page.
    record Table(List<Column> columns, List<List<String>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            int width = columns.size();
            if (width == 0 || rows.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException("every row of a table has its %d cells".formatted(width));
            }
        }
    }

    /// A column of a table.
    ///
    /// @param head what stands above it
    /// @param width its share of the width, relative to the other columns
    /// @param figures whether its cells are figures, set to the right
    record Column(String head, int width, boolean figures) {
        public Column {
            if (width < 1) {
                throw new IllegalArgumentException("a column's width is a share of 1 or more: " + head);
            }
        }
    }

    /// Places to sign, side by side, kept on one page.
    record Signatures(List<Signature> signatures) implements Block {
        public Signatures {
            signatures = List.copyOf(signatures);
        }
    }

    /// One place to sign.
    ///
    /// @param role who signs here ("甲方（盖章）")
    /// @param name the name, when it is known beforehand; may be empty
    record Signature(String role, String name) {}

    /// The issuing office and the date at the right, as at the end of a letter.
    record Issued(String office) implements Block {}

    /// The next block starts on a new page.
    record NewPage() implements Block {}
}
