package cn.anju.housing.queue;

import cn.anju.casework.CaseId;
import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Public applicant numbers (N0417733): random, given at qualification, before any draw's secret exists.
@Repository
public class PublicNumbers {

    private static final int POSSIBLE = 10_000_000;
    private static final int TRIES = 200;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;

    PublicNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The household's number, given now if it has none.
    ///
    /// @throws IllegalStateException when hardly any number is left
    public String give(CaseId id) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            jdbc.sql("""
                            insert into housing.public_number (case_id, number) values (:case, :number)
                            on conflict do nothing
                            """)
                    .param("case", id.value())
                    .param("number", "N%07d".formatted(random.nextInt(POSSIBLE)))
                    .update();
            var given = find(id);
            if (given.isPresent()) {
                return given.get();
            }
        }
        throw new IllegalStateException("public numbers are used up");
    }

    public Optional<String> find(CaseId id) {
        return jdbc.sql("select number from housing.public_number where case_id = :case")
                .param("case", id.value())
                .query(String.class)
                .optional();
    }
}
