package cn.anju.bench;

import cn.anju.draw.DrawRecord;
import cn.anju.draw.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A million entries and a quarter as many units: drawn, written to a file, read back and verified, against a million
/// HMACs.
final class DrawRecordBench implements Discipline {

    @Override
    public String name() {
        return "draw-record";
    }

    @Override
    public double goal() {
        return 12;
    }

    @Override
    public Match prepare(int size) throws IOException {
        var lists = new DrawLists(size);
        Path file = Files.createTempFile("draw-record", ".json");
        file.toFile().deleteOnExit();
        return new Match(Meter.CPU, () -> drawnAndVerified(lists, file), lists.floor());
    }

    private static boolean drawnAndVerified(DrawLists lists, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            lists.withUnits().run(DrawLists.SECRET, DrawLists.PUBLIC).writeTo(out);
        }
        try (var in = Files.newInputStream(file)) {
            if (!Verification.of(DrawRecord.read(in)).holds()) {
                throw new IllegalStateException("the record does not verify");
            }
        }
        return true;
    }
}
