package cn.anju.housing.stock.intake;

import cn.anju.housing.stock.Reach;
import cn.anju.identity.Actor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a file holds.
public enum ImportKind {
    PROJECTS("小区", "个"),
    UNITS("房屋", "套");

    private final String label;
    private final String measure;

    ImportKind(String label, String measure) {
        this.label = label;
        this.measure = measure;
    }

    public String label() {
        return label;
    }

    /// The measure word for counting what the file holds.
    public String measure() {
        return measure;
    }

    /// The kind as an address spells it.
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Optional<ImportKind> findBySlug(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }

    /// Where the actor may import files of this kind.
    public Reach reachOf(Actor actor) {
        return switch (this) {
            case PROJECTS -> Reach.toFound(actor);
            case UNITS -> Reach.toKeep(actor);
        };
    }

    List<Columns.Heading> headings() {
        return switch (this) {
            case PROJECTS -> ProjectFile.HEADINGS;
            case UNITS -> UnitFile.HEADINGS;
        };
    }
}
