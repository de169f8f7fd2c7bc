package cn.anju.draw;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The seven checks of a record: the draw is run again from what went in, and all that came out is compared.
public final class Verification {

    private static final Pattern SECRET = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern PUBLIC =
            Pattern.compile("([0-9a-f]{2}){" + PublicValue.FEWEST_BYTES + "," + PublicValue.MOST_BYTES + "}");

    private final DrawRecord said;
    private final @Nullable DrawRecord again;
    private final List<Finding> findings;

    private Verification(DrawRecord said, @Nullable DrawRecord again, List<Finding> findings) {
        this.said = said;
        this.again = again;
        this.findings = List.copyOf(findings);
    }

    /// Verifies a record.
    public static Verification of(DrawRecord said) {
        try {
            DrawRecord again = said.again();
            var differences = new Differences(said, again);
            return new Verification(said, again, findings(said, check -> check.apply(differences)));
        } catch (DrawRefused e) {
            return new Verification(said, null, findings(said, check -> Optional.of("无法重算：" + e.getMessage())));
        }
    }

    private static List<Finding> findings(
            DrawRecord said, Function<Function<Differences, Optional<String>>, Optional<String>> answer) {
        var findings = new ArrayList<Finding>();
        findings.add(new Finding(Check.LIST_HASH, answer.apply(Differences::lists)));
        findings.add(new Finding(Check.COMMIT, commitment(said)));
        findings.add(new Finding(Check.PUBLIC_VALUE, publicValue(said)));
        findings.add(new Finding(Check.SEED, answer.apply(Differences::seed)));
        findings.add(new Finding(Check.KEYS_AND_ORDER, answer.apply(Differences::ranking)));
        findings.add(new Finding(Check.ALLOCATION, answer.apply(Differences::allocation)));
        findings.add(new Finding(Check.RESULT_HASH, answer.apply(Differences::resultHash)));
        return findings;
    }

    private static Optional<String> commitment(DrawRecord said) {
        String secret = said.rounds().getFirst().secret();
        for (Round round : said.rounds()) {
            if (!SECRET.matcher(round.secret()).matches()) {
                return Optional.of("secret 必须是 64 位小写十六进制：" + round.secret());
            }
            if (!round.secret().equals(secret)) {
                return Optional.of("两轮的 secret 不同：" + secret + "，" + round.secret());
            }
            String commit =
                    Commitment.to(new Secret(round.secret()), said.hash()).hex();
            if (!commit.equals(round.commit())) {
                return Optional.of("commit：记录为 " + round.commit() + "，重算为 " + commit);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> publicValue(DrawRecord said) {
        String value = said.rounds().getFirst().publicValue();
        for (Round round : said.rounds()) {
            if (!PUBLIC.matcher(round.publicValue()).matches()) {
                return Optional.of("public 必须是 16 至 64 字节的小写十六进制：" + round.publicValue());
            }
            if (!round.publicValue().equals(value)) {
                return Optional.of("两轮的 public 不同：" + value + "，" + round.publicValue());
            }
        }
        return Optional.empty();
    }

    /// The seven findings in the order of [Check].
    public List<Finding> findings() {
        return findings;
    }

    /// Whether all seven hold.
    public boolean holds() {
        return findings.stream().allMatch(Finding::holds);
    }

    /// The public value that the record names, for comparison with the announced source.
    public String publicValue() {
        return said.rounds().getFirst().publicValue();
    }

    /// Where a number stands, computed anew: once for each round it took part in, or nowhere.
    public List<Place> placesOf(String number) {
        var places = new ArrayList<Place>();
        if (again != null) {
            for (Round round : again.rounds()) {
                int rank = round.ranking().indexOf(number) + 1;
                if (rank > 0) {
                    places.add(place(round, number, rank));
                }
            }
        }
        return places;
    }

    private Place place(Round round, String number, int rank) {
        byte[] key = new KeyedHash(said.hash(), new Seed(round.seed()).bytes()).of(number.getBytes(UTF_8));
        Optional<String> unit = rank <= round.allocatedUnits().size()
                ? Optional.of(round.allocatedUnits().get(rank - 1))
                : Optional.empty();
        return new Place(round.drawId(), HexFormat.of().formatHex(key), rank, unit);
    }
}
