package cn.anju.archive.household;

import cn.anju.identity.Sealing;
import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Keyed hashes of each pair of neighbouring characters, so that a sealed address is found by any part of it.
///
/// Eight bytes of each hash are kept: enough to find, and what is found is checked against the opened address.
@Component
class AddressGrams {

    private static final String PURPOSE = "archive.address_gram.gram";

    private final Sealing sealing;

    AddressGrams(Sealing sealing) {
        this.sealing = sealing;
    }

    Set<Long> of(String text) {
        int[] characters = normalised(text).codePoints().toArray();
        Set<Long> grams = new LinkedHashSet<>();
        for (int i = 0; i + 1 < characters.length; i++) {
            byte[] hash = sealing.searchable(PURPOSE, new String(characters, i, 2));
            grams.add(ByteBuffer.wrap(hash).getLong());
        }
        return grams;
    }

    /// One form for full-width and half-width, without spaces and marks.
    static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Punct}，。、·—]", "")
                .toUpperCase(Locale.ROOT);
    }
}
