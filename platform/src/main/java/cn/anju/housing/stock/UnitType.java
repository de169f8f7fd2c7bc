package cn.anju.housing.stock;

import java.util.Arrays;
import java.util.Optional;

/// The four types of home, smallest first; a household may have its own type or a smaller one (渝府发〔2024〕17号 第二十一条).
public enum UnitType {
    STUDIO("单间配套"),
    ONE_BED("一室一厅"),
    TWO_BED("两室一厅"),
    THREE_BED("三室一厅");

    private final String label;

    UnitType(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /// The type that carries this Chinese name, as files spell it.
    public static Optional<UnitType> findByLabel(String label) {
        return Arrays.stream(values()).filter(type -> type.label.equals(label)).findFirst();
    }
}
