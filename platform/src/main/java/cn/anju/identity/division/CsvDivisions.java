package cn.anju.identity.division;

import cn.anju.identity.District;
import cn.anju.identity.Divisions;
import cn.anju.identity.Street;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Divisions from the file `data/divisions.csv`, kept in memory: a thousand lines.
@Component
final class CsvDivisions implements Divisions {

    private static final int COLUMNS = 7;

    private final List<District> districts = new ArrayList<>();
    private final List<Street> streets = new ArrayList<>();

    CsvDivisions() {
        try (var in = Objects.requireNonNull(CsvDivisions.class.getResourceAsStream("/data/divisions.csv"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("kind,"))
                    .forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException("divisions.csv: " + line);
        }
        var from = date(cells[4]);
        var until = date(cells[5]);
        if (cells[0].equals("STREET")) {
            String service = cells[6].isEmpty() ? null : cells[6];
            streets.add(new Street(cells[1], cells[2], cells[3], service, from, until));
        } else {
            districts.add(new District(cells[1], cells[2], District.Kind.valueOf(cells[0]), from, until));
        }
    }

    private static @Nullable LocalDate date(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }

    @Override
    public Optional<District> district(String code, LocalDate on) {
        return districts.stream()
                .filter(one -> one.code().equals(code) && one.existsOn(on))
                .findFirst();
    }

    @Override
    public List<District> districts(LocalDate on) {
        return offices(on).stream()
                .filter(one -> one.kind() != District.Kind.SERVICE_AREA)
                .toList();
    }

    @Override
    public List<District> offices(LocalDate on) {
        return districts.stream().filter(one -> one.existsOn(on)).toList();
    }

    @Override
    public List<Street> streets(String districtCode, LocalDate on) {
        return streets.stream()
                .filter(one -> one.existsOn(on)
                        && (one.district().equals(districtCode) || districtCode.equals(one.serviceArea())))
                .toList();
    }

    @Override
    public Optional<Street> street(String code, LocalDate on) {
        return streets.stream()
                .filter(one -> one.code().equals(code) && one.existsOn(on))
                .findFirst();
    }

    @Override
    public String name(String districtCode) {
        return districts.stream()
                .filter(one -> one.code().equals(districtCode))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no district " + districtCode))
                .name();
    }
}
