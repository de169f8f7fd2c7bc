package cn.anju.archive.household;

import cn.anju.archive.ArchiveId;
import cn.anju.identity.Sealing;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where households live: sealed, with the hashes that find them.
@Component
class Addresses {

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final AddressGrams grams;

    Addresses(JdbcClient jdbc, Sealing sealing, AddressGrams grams) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.grams = grams;
    }

    void change(ArchiveId archive, @Nullable String address) {
        jdbc.sql("update archive.household set address_sealed = :sealed where id = :id")
                .param("id", archive.value())
                .param(
                        "sealed",
                        address == null
                                ? null
                                : sealing.sealForPlatform(place(archive), address.getBytes(StandardCharsets.UTF_8)),
                        java.sql.Types.BINARY)
                .update();
        jdbc.sql("delete from archive.address_gram where archive_id = :id")
                .param("id", archive.value())
                .update();
        if (address != null) {
            jdbc.sql("insert into archive.address_gram (gram, archive_id) select gram, :id from unnest(:grams) as gram")
                    .param("id", archive.value())
                    .param("grams", grams.of(address).toArray(Long[]::new))
                    .update();
        }
    }

    Optional<String> find(ArchiveId archive) {
        return jdbc.sql("select address_sealed from archive.household where id = :id and address_sealed is not null")
                .param("id", archive.value())
                .query((row, number) -> row.getBytes(1))
                .optional()
                .map(bytes -> new String(sealing.openForPlatform(place(archive), bytes), StandardCharsets.UTF_8));
    }

    private static String place(ArchiveId archive) {
        return "archive.household.address_sealed|" + archive;
    }
}
