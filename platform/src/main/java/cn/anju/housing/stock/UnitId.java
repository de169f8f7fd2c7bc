package cn.anju.housing.stock;

/// The register's own id of a unit; people and files use its `UnitCode`.
public record UnitId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
