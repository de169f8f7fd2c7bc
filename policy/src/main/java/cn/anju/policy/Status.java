package cn.anju.policy;

/// How one condition stands; unknown is not "no".
public enum Status {
    MET,
    NOT_MET,
    UNKNOWN,
    NOT_APPLICABLE;

    private static final Status[] ALL = values();

    /// MET or NOT_MET.
    public static Status of(boolean met) {
        return met ? MET : NOT_MET;
    }

    /// Packs this status at a position of a mask; 2 bits each, so that a long holds 32 conditions.
    @SuppressWarnings("EnumOrdinal") // the order is fixed by the contract, and masks are not stored
    public long at(int position) {
        return (long) ordinal() << (2 * position);
    }

    /// The status at a position of a mask made with [#at(int)].
    public static Status from(long mask, int position) {
        return ALL[(int) (mask >>> (2 * position)) & 3];
    }
}
