package cn.anju.housing.stock;

/// What became of an asked-for move of one unit.
public sealed interface Moved<U extends Unit> {

    /// The move is made and stands in the history.
    record Done<U extends Unit>(U unit) implements Moved<U> {}

    /// The unit is not in a state from which this move leads anywhere.
    record NotFromHere<U extends Unit>(UnitState found) implements Moved<U> {}

    /// The unit is held, but for another plan or offer than the one that asked.
    record HeldForAnother<U extends Unit>(String found) implements Moved<U> {}

    /// The offer already holds another home; an offer holds one.
    record OfferHoldsAnother<U extends Unit>(UnitId held) implements Moved<U> {}

    /// Only the city may give a home to another use (第十一条).
    record OnlyTheCity<U extends Unit>() implements Moved<U> {}

    /// No unit has this id.
    record Unknown<U extends Unit>(UnitId id) implements Moved<U> {}

    default boolean isDone() {
        return this instanceof Done;
    }

    /// The refusal in words for the person at the desk; a done move says so.
    default String inWords() {
        return switch (this) {
            case Done<U>(var unit) -> "已转为「" + unit.state().label() + "」。";
            case NotFromHere<U>(var found) -> "房屋现在是「" + found.label() + "」，不能这样变更。请刷新后再看。";
            case HeldForAnother<U>(var found) -> "房屋已为「" + found + "」预留，不能由其他方案或配租通知处理。";
            case OfferHoldsAnother<U>(var held) -> "该配租通知已经占用另一套房屋，一份通知只能占用一套。";
            case OnlyTheCity<U>() -> "统筹他用须由市公共租赁住房管理机构凭市级决定办理。";
            case Unknown<U>(var id) -> "没有这套房屋。";
        };
    }
}
