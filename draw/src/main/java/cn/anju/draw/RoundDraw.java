package cn.anju.draw;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Draws one round: who comes when, which unit comes when, and so who gets which.
final class RoundDraw {

    private static final byte[] UNITS = "units".getBytes(US_ASCII);

    private final NumberList entries;
    private final NumberList units;
    private final int[] order;
    private final int[] unitOrder;
    private final Round round;

    /// @param name the draw's name with its round, units not yet bound
    /// @param units null when only ranks are drawn
    /// @param quota how many units may be given in this round
    RoundDraw(
            Hash hash,
            String name,
            NumberList entries,
            @Nullable NumberList units,
            int quota,
            Secret secret,
            PublicValue publicValue) {
        this.entries = entries;
        this.units = units == null ? NumberList.EMPTY : units;
        String id = units == null ? name : name + "|U=" + units.hash(hash);
        String listHash = entries.hash(hash);
        var commitment = Commitment.to(secret, hash);
        var seed = Seed.of(hash, id, listHash, commitment, secret, publicValue);
        order = KeyedOrder.of(entries, new KeyedHash(hash, seed.bytes()));
        unitOrder = KeyedOrder.of(this.units, unitKeys(hash, seed));
        Texts ranking = entries.texts().inOrder(order);
        int given = Math.min(quota, order.length);
        round = new Round(
                id,
                listHash,
                commitment.hex(),
                secret.hex(),
                publicValue.hex(),
                seed.hex(),
                ranking,
                ranking.first(given),
                this.units.texts().inOrder(unitOrder).first(given));
    }

    static KeyedHash unitKeys(Hash hash, Seed seed) {
        return new KeyedHash(hash, new KeyedHash(hash, seed.bytes()).of(UNITS));
    }

    Round round() {
        return round;
    }

    NumberList withoutUnit() {
        return left(entries, order);
    }

    NumberList unitsLeft() {
        return left(units, unitOrder);
    }

    private NumberList left(NumberList list, int[] drawn) {
        var kept = new boolean[list.size()];
        Arrays.fill(kept, true);
        for (int i = 0; i < round.allocatedEntries().size(); i++) {
            kept[drawn[i]] = false;
        }
        return list.only(kept);
    }
}
