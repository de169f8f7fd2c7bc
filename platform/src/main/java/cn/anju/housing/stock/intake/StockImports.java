package cn.anju.housing.stock.intake;

import cn.anju.identity.AccountId;
import cn.anju.identity.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The uploaded files, kept as they came, with the result of their check.
@Component
public class StockImports {

    private static final String COLUMNS = """
            id, kind, file_name, sha256, rows_total, rows_good, uploaded_at, uploaded_by, uploader,
            mode, imported_at, rows_imported
            """;

    private final JdbcClient jdbc;

    StockImports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<StockImport> find(ImportId id) {
        return jdbc.sql("select " + COLUMNS + " from housing.stock_import where id = :id")
                .param("id", id.value())
                .query(StockImports::row)
                .optional();
    }

    /// The latest uploads: of one account, or of everybody where `of` is empty.
    public List<StockImport> recent(Optional<AccountId> of) {
        return jdbc.sql("select " + COLUMNS + """
                  from housing.stock_import
                 where cast(:account as uuid) is null or uploaded_by = :account
                 order by uploaded_at desc, id limit 20
                """)
                .param("account", of.map(AccountId::value).orElse(null), java.sql.Types.OTHER)
                .query(StockImports::row)
                .list();
    }

    /// Everything wrong with the file, in the order of its rows; at most `limit` entries.
    public List<RowProblem> problems(ImportId id, int limit) {
        return jdbc.sql("""
                select row_number, column_name, value, reason
                  from housing.stock_import_problem where import_id = :id order by ordinal limit :limit
                """)
                .param("id", id.value())
                .param("limit", limit)
                .query((row, i) -> new RowProblem(row.getInt(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    Optional<StockImport> findImported(ImportKind kind, String sha256) {
        return jdbc.sql("select " + COLUMNS + """
                  from housing.stock_import where kind = :kind and sha256 = :sha256 and imported_at is not null
                """)
                .param("kind", kind.name())
                .param("sha256", sha256)
                .query(StockImports::row)
                .optional();
    }

    void add(StockImport upload, byte[] content, List<RowProblem> problems) {
        jdbc.sql("""
                insert into housing.stock_import (id, kind, file_name, sha256, content, rows_total, rows_good,
                    uploaded_at, uploaded_by, uploader)
                values (:id, :kind, :file, :sha256, :content, :rows, :good, :at, :by, :name)
                """)
                .param("id", upload.id().value())
                .param("kind", upload.kind().name())
                .param("file", upload.fileName())
                .param("sha256", upload.sha256())
                .param("content", content)
                .param("rows", upload.rows())
                .param("good", upload.good())
                .param("at", upload.uploadedAt().atOffset(ZoneOffset.UTC))
                .param("by", upload.uploadedBy().value())
                .param("name", upload.uploader())
                .update();
        addProblems(upload.id(), problems);
    }

    /// Replaces the result of a check that the register has overtaken.
    void recheck(ImportId id, int good, List<RowProblem> problems) {
        jdbc.sql("delete from housing.stock_import_problem where import_id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("update housing.stock_import set rows_good = :good where id = :id")
                .param("good", good)
                .param("id", id.value())
                .update();
        addProblems(id, problems);
    }

    /// Lets one confirmation at a time pass, so that two files with the same homes cannot cross.
    void lockForImport() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('housing.stock_import', 0))")
                .query()
                .listOfRows();
    }

    byte[] theContent(ImportId id) {
        return jdbc.sql("select content from housing.stock_import where id = :id")
                .param("id", id.value())
                .query((row, i) -> row.getBytes(1))
                .single();
    }

    void markImported(ImportId id, StockImport.Mode mode, int rows, Instant at, Actor actor) {
        jdbc.sql("""
                update housing.stock_import
                   set mode = :mode, imported_at = :at, imported_by = :by, rows_imported = :rows
                 where id = :id and imported_at is null
                """)
                .param("mode", mode.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", actor.account().value())
                .param("rows", rows)
                .param("id", id.value())
                .update();
    }

    private void addProblems(ImportId id, List<RowProblem> problems) {
        jdbc.sql("""
                insert into housing.stock_import_problem (import_id, ordinal, row_number, column_name, value, reason)
                select :id, problem.* from unnest(cast(:ordinals as int[]), cast(:rows as int[]), :columns, :values,
                    :reasons) as problem
                """)
                .param("id", id.value())
                .param("ordinals", IntStream.range(0, problems.size()).boxed().toArray(Integer[]::new))
                .param("rows", problems.stream().map(RowProblem::row).toArray(Integer[]::new))
                .param("columns", column(problems, RowProblem::column))
                .param("values", column(problems, RowProblem::value))
                .param("reasons", column(problems, RowProblem::reason))
                .update();
    }

    private static String[] column(List<RowProblem> problems, Function<RowProblem, String> value) {
        return problems.stream().map(value).toArray(String[]::new);
    }

    private static StockImport row(ResultSet row, int index) throws SQLException {
        var importedAt = row.getObject("imported_at", OffsetDateTime.class);
        return new StockImport(
                new ImportId(row.getObject("id", UUID.class)),
                ImportKind.valueOf(row.getString("kind")),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getInt("rows_total"),
                row.getInt("rows_good"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                new AccountId(row.getObject("uploaded_by", UUID.class)),
                row.getString("uploader"),
                importedAt == null
                        ? null
                        : new StockImport.Imported(
                                StockImport.Mode.valueOf(row.getString("mode")),
                                importedAt.toInstant(),
                                row.getInt("rows_imported")));
    }
}
