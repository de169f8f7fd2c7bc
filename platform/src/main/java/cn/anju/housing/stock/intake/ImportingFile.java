package cn.anju.housing.stock.intake;

import cn.anju.housing.stock.Reach;
import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The second step of an import: checks the kept file once more and writes all of it, or its good rows, at once.
@Component
public class ImportingFile {

    private final StockImports imports;
    private final FileCheck check;
    private final StockWriter writer;
    private final AuditTrail audit;
    private final Clock clock;

    ImportingFile(StockImports imports, FileCheck check, StockWriter writer, AuditTrail audit, Clock clock) {
        this.imports = imports;
        this.check = check;
        this.writer = writer;
        this.audit = audit;
        this.clock = clock;
    }

    /// What became of the second step.
    public sealed interface Confirmed {
        /// The rows are in the register.
        record Imported(int rows) implements Confirmed {}

        /// This upload, or another upload of the very same file, has been imported; nothing was changed now.
        record ImportedBefore(StockImport first) implements Confirmed {}

        /// The register has changed since the preview: other rows are good now. The preview is renewed.
        record Overtaken() implements Confirmed {}

        /// Every row was asked for, but not every row is good; or no row is.
        record NotAllGood() implements Confirmed {}
    }

    /// @param upload as the person saw it in the preview
    /// @param mode every row, or the good ones
    @Transactional
    public Confirmed confirm(StockImport upload, StockImport.Mode mode, Actor actor) {
        imports.lockForImport();
        var before = imports.findImported(upload.kind(), upload.sha256());
        if (before.isPresent()) {
            return new Confirmed.ImportedBefore(before.get());
        }
        var reach = upload.kind().reachOf(actor);
        try {
            return switch (upload.kind()) {
                case UNITS -> units(upload, mode, reach, actor);
                case PROJECTS -> projects(upload, mode, reach, actor);
            };
        } catch (Unreadable changed) {
            throw new IllegalStateException("a kept file that was readable is not any more: " + upload.id(), changed);
        }
    }

    private Confirmed units(StockImport upload, StockImport.Mode mode, Reach reach, Actor actor) throws Unreadable {
        var result = check.units(imports.theContent(upload.id()), reach);
        var obstacle = obstacle(upload, mode, result);
        if (obstacle != null) {
            return obstacle;
        }
        writer.enterUnits(result.good(), upload.fileName(), actor);
        return done(upload, mode, result.good().size(), actor);
    }

    private Confirmed projects(StockImport upload, StockImport.Mode mode, Reach reach, Actor actor) throws Unreadable {
        var result = check.projects(imports.theContent(upload.id()), reach);
        var obstacle = obstacle(upload, mode, result);
        if (obstacle != null) {
            return obstacle;
        }
        writer.enterProjects(result.good(), actor);
        return done(upload, mode, result.good().size(), actor);
    }

    private @org.jspecify.annotations.Nullable Confirmed obstacle(
            StockImport upload, StockImport.Mode mode, Checked<?> result) {
        if (result.good().size() != upload.good()) {
            imports.recheck(upload.id(), result.good().size(), result.problems());
            return new Confirmed.Overtaken();
        }
        boolean asked = mode == StockImport.Mode.GOOD_ONLY ? !result.good().isEmpty() : result.bad() == 0;
        return asked ? null : new Confirmed.NotAllGood();
    }

    private Confirmed done(StockImport upload, StockImport.Mode mode, int rows, Actor actor) {
        imports.markImported(upload.id(), mode, rows, clock.instant(), actor);
        audit.record(AuditEntry.done(actor, "stock.import", "stock-import", upload.id())
                .because("%s %d 行，共 %d 行".formatted(upload.kind().label(), rows, upload.rows())));
        return new Confirmed.Imported(rows);
    }
}
