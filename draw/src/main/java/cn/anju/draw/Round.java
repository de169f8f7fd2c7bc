package cn.anju.draw;

import java.util.AbstractList;
import java.util.List;

/// One round as it stands in a record, in the record's own spelling; only a [Verification] says whether it is true.
///
/// @param drawId the draw's name with `|P` or `|N` for the round and, with units, `|U=` and their digest
/// @param ranking all entries of the round, first rank first
/// @param allocatedEntries those that were given a unit, in rank order
/// @param allocatedUnits the unit of each, as long as `allocatedEntries`
public record Round(
        String drawId,
        String listHash,
        String commit,
        String secret,
        String publicValue,
        String seed,
        Texts ranking,
        Texts allocatedEntries,
        Texts allocatedUnits) {

    /// Who was given which unit, in rank order.
    public List<Allocation> allocation() {
        return new AbstractList<>() {
            @Override
            public Allocation get(int index) {
                return new Allocation(allocatedEntries.get(index), allocatedUnits.get(index));
            }

            @Override
            public int size() {
                return allocatedEntries.size();
            }
        };
    }

    @Override
    public String toString() {
        return "Round[" + drawId + ", " + ranking.size() + " entries, " + allocatedEntries.size() + " units]";
    }
}
