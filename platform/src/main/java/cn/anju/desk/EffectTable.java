package cn.anju.desk;

import cn.anju.look.Row;
import java.util.List;

/// What a proposal would do to one kind of thing, as a table by district.
///
/// @param money whether the rows say yuan before and after
public record EffectTable(String title, String method, boolean money, List<Row> rows) {}
