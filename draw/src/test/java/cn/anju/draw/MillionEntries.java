package cn.anju.draw;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Draws so many entries and a quarter as many units, writes the record to a file, reads it and verifies it.
final class MillionEntries {

    private MillionEntries() {}

    public static void main(String... arguments) throws IOException {
        int entries = Integer.parseInt(arguments[0]);
        Path file = Path.of(arguments[1]);
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            Draw.of(new DrawId("LARGE"), Hash.SHA256, list("N", entries))
                    .withUnits(list("U", entries / 4))
                    .run(DrawFixtures.SECRET, DrawFixtures.PUBLIC)
                    .writeTo(out);
        }
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            System.out.println(Verification.of(DrawRecord.read(in)).holds());
        }
    }

    /// Last number first, so that the list has to be sorted too.
    private static NumberList list(String letter, int size) {
        var file = new ByteArrayOutputStream(size * 9);
        for (int i = size; i > 0; i--) {
            file.writeBytes((letter + (10_000_000 + i) + "\n").getBytes(US_ASCII));
        }
        return NumberList.parse(file.toByteArray());
    }
}
