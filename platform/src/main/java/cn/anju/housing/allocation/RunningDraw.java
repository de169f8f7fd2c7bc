package cn.anju.housing.allocation;

import cn.anju.casework.CaseId;
import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveEffect;
import cn.anju.draw.Draw;
import cn.anju.draw.DrawId;
import cn.anju.draw.DrawRecord;
import cn.anju.draw.Hash;
import cn.anju.draw.NumberList;
import cn.anju.draw.PriorityShare;
import cn.anju.draw.PublicValue;
import cn.anju.draw.Secret;
import cn.anju.draw.Verification;
import cn.anju.identity.Sealing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Opens the secret and draws; the record is verified before it is kept, and a failed run leaves nothing.
@Component
class RunningDraw implements MoveEffect {

    private final PlanLists lists;
    private final PlanDraws draws;
    private final Sealing sealing;

    RunningDraw(PlanLists lists, PlanDraws draws, Sealing sealing) {
        this.lists = lists;
        this.draws = draws;
        this.sealing = sealing;
    }

    @Override
    public void happen(MoveContext move) {
        var plan = move.file().id();
        var frozen = draws.find(plan).orElseThrow();
        var hash = Hash.named(frozen.hash()).orElseThrow();
        NumberList entries = lists.entries(plan, false);
        NumberList priority = lists.entries(plan, true);
        NumberList units = lists.units(plan);
        stillFrozen(frozen, entries.hash(hash), priority.hash(hash), units.hash(hash));
        var draw = Draw.of(new DrawId(frozen.drawId()), hash, entries).withUnits(units);
        if (!priority.isEmpty()) {
            draw = draw.withPriority(priority, new PriorityShare(frozen.priorityShare()));
        }
        var record = draw.run(secret(plan), new PublicValue(Objects.requireNonNull(frozen.publicValue())));
        byte[] file = file(record);
        if (!Verification.of(record).holds() || !commitmentOf(record).equals(frozen.commitment())) {
            throw new IllegalStateException("the draw of " + frozen.drawId() + " does not verify");
        }
        draws.drawn(plan, record, file, HexFormat.of().formatHex(digest(file)), move.at());
    }

    private Secret secret(CaseId plan) {
        byte[] opened = sealing.openForPlatform(SealingSecret.place(plan.toString()), draws.sealedSecret(plan));
        return new Secret(HexFormat.of().formatHex(opened));
    }

    private static void stillFrozen(PlanDraw frozen, String entries, String priority, String units) {
        if (!entries.equals(frozen.entriesHash())
                || !priority.equals(frozen.priorityHash())
                || !units.equals(frozen.unitsHash())) {
            throw new IllegalStateException("the lists of " + frozen.drawId() + " are not those that were published");
        }
    }

    private static String commitmentOf(DrawRecord record) {
        return record.rounds().getFirst().commit();
    }

    private static byte[] file(DrawRecord record) {
        var out = new ByteArrayOutputStream();
        try {
            record.writeTo(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] digest(byte[] file) {
        try {
            return java.security.MessageDigest.getInstance("SHA-256").digest(file);
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
