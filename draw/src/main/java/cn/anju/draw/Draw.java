package cn.anju.draw;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A draw under `cqlot/v1`, ready to run: its name, its hash and its frozen lists.
///
/// The result depends on nothing else than these, the secret and the public value; anyone who has the record can run it
/// again. Rules: 渝府发〔2024〕17号 第二十二至二十四条 (priority households first, then all others).
public final class Draw {

    private final DrawId id;
    private final Hash hash;
    private final NumberList entries;
    private final @Nullable NumberList units;
    private final @Nullable NumberList priority;
    private final BigDecimal share;

    private Draw(
            DrawId id,
            Hash hash,
            NumberList entries,
            @Nullable NumberList units,
            @Nullable NumberList priority,
            BigDecimal share) {
        this.id = id;
        this.hash = hash;
        this.entries = entries;
        this.units = units;
        this.priority = priority;
        this.share = share;
    }

    /// A draw of one list that gives ranks only.
    public static Draw of(DrawId id, Hash hash, NumberList entries) {
        return new Draw(id, hash, entries, null, null, BigDecimal.ZERO);
    }

    /// The same draw with units: rank k takes the k-th unit of the units' own keyed order.
    public Draw withUnits(NumberList units) {
        return new Draw(id, hash, entries, units, priority, share);
    }

    /// The same draw with a round before it, in which the priority list is drawn for its share of the units.
    ///
    /// @throws DrawRefused when there are no units to share, or a number stands in both lists
    public Draw withPriority(NumberList priority, PriorityShare share) {
        if (units == null) {
            throw new DrawRefused("优先名单需要房源清单：优先份额是房源的份额");
        }
        new ListPair(entries, priority).refuseOverlap();
        return new Draw(id, hash, entries, units, priority, share.value());
    }

    /// Draws. The same values give the same record, byte for byte.
    public DrawRecord run(Secret secret, PublicValue publicValue) {
        List<Round> rounds = priority == null || units == null
                ? List.of(single(secret, publicValue))
                : twoRounds(priority, units, secret, publicValue);
        return new DrawRecord(
                hash,
                id.value(),
                entries.texts(),
                units == null ? Texts.EMPTY : units.texts(),
                priority == null ? Texts.EMPTY : priority.texts(),
                share,
                rounds,
                ResultHash.of(hash, rounds, units != null));
    }

    private Round single(Secret secret, PublicValue publicValue) {
        int quota = units == null ? 0 : units.size();
        return new RoundDraw(hash, id.value(), entries, units, quota, secret, publicValue).round();
    }

    private List<Round> twoRounds(NumberList first, NumberList all, Secret secret, PublicValue publicValue) {
        int quota = new PriorityShare(share).of(all.size());
        var priorityRound = new RoundDraw(hash, id.priorityRound(), first, all, quota, secret, publicValue);
        NumberList general = new ListPair(entries, priorityRound.withoutUnit()).merged();
        NumberList left = priorityRound.unitsLeft();
        var generalRound = new RoundDraw(hash, id.generalRound(), general, left, left.size(), secret, publicValue);
        return List.of(priorityRound.round(), generalRound.round());
    }
}
