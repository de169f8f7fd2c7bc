package cn.anju.housing.figures;

import cn.anju.look.Figure;
import java.util.List;

/// One section of the dashboards: its figures, and what each of them counts.
public record FigureSection(String label, List<Figure> figures, List<Method> methods) {

    public FigureSection {
        figures = List.copyOf(figures);
        methods = List.copyOf(methods);
    }

    /// What one figure counts.
    public record Method(String label, String text) {}
}
