package cn.anju.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import cn.anju.draw.DrawRecord;
import cn.anju.draw.Round;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;

/// A million ranks, with list digest, seed and result digest, against a million HMACs.
final class DrawBench implements Discipline {

    @Override
    public String name() {
        return "draw";
    }

    @Override
    public double goal() {
        return 1.6;
    }

    @Override
    public Match prepare(int size) throws GeneralSecurityException {
        var lists = new DrawLists(size);
        refuseWrongOrder(lists.ranksOnly().run(DrawLists.SECRET, DrawLists.PUBLIC));
        return new Match(Meter.CPU, () -> lists.ranksOnly().run(DrawLists.SECRET, DrawLists.PUBLIC), lists.floor());
    }

    private static void refuseWrongOrder(DrawRecord record) throws GeneralSecurityException {
        Round round = record.rounds().getFirst();
        Mac mac = DrawLists.mac(HexFormat.of().parseHex(round.seed()));
        byte[] before = new byte[0];
        for (String number : round.ranking()) {
            byte[] key = mac.doFinal(number.getBytes(US_ASCII));
            if (Arrays.compareUnsigned(before, key) >= 0) {
                throw new IllegalStateException(number + " is out of order");
            }
            before = key;
        }
    }
}
