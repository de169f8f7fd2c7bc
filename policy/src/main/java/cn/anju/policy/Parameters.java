package cn.anju.policy;

import cn.anju.policy.InvalidCase.Code;
import cn.anju.policy.ParameterValue.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The dated parameters of all rule sets: the shipped files, an office's values over them, one line's what-if on top.
///
/// A set never changes; adding a layer makes a new one. A rule resolves its parameters to a record once per date
/// ([#resolved]), so a batch over one date looks nothing up per person.
public final class Parameters {

    /// More dates than this are not kept: a stream over every day since 1900 stays in constant memory.
    private static final int DATES_KEPT = 4_096;

    private final Map<String, List<ParameterValue>> dated;
    private final Map<String, Declaration> declared;
    private final Map<String, ParameterValue> whatIf;
    private final Map<Resolution, Object> resolutions = new ConcurrentHashMap<>();

    private final Map<List<String>, ParameterSet> sets = new ConcurrentHashMap<>();

    private record Resolution(Class<?> type, LocalDate on) {}

    private static final class Shipped {
        static final Parameters SET = of(ParameterFiles.shipped(), ParameterFiles.declared());
    }

    private Parameters(
            Map<String, List<ParameterValue>> dated,
            Map<String, Declaration> declared,
            Map<String, ParameterValue> whatIf) {
        this.dated = dated;
        this.declared = declared;
        this.whatIf = whatIf;
    }

    /// The values that this release ships.
    public static Parameters shipped() {
        return Shipped.SET;
    }

    /// Exactly these values and nothing else.
    public static Parameters of(Collection<ParameterValue> values) {
        return of(values, List.of());
    }

    /// Exactly these values, and parameters that may be set though they have none.
    public static Parameters of(Collection<ParameterValue> values, Collection<Declaration> declarations) {
        Map<String, Declaration> declared = new TreeMap<>();
        declarations.forEach(declaration -> declared.put(declaration.id(), declaration));
        return new Parameters(byId(new TreeMap<>(), values), declared, Map.of());
    }

    /// This set with an office's values over it; the same parameter and start date replaces the shipped value.
    ///
    /// @throws IllegalArgumentException for a parameter that no file has, or in another unit than the file's
    public Parameters withOffice(Collection<ParameterValue> values) {
        for (ParameterValue value : values) {
            Unit unit =
                    unitOf(value.id()).orElseThrow(() -> new IllegalArgumentException("没有名为 " + value.id() + " 的参数"));
            if (unit != value.unit()) {
                throw new IllegalArgumentException(value.id() + " 的单位是" + unit.chinese());
            }
        }
        return new Parameters(byId(dated, values), declared, whatIf);
    }

    private static Map<String, List<ParameterValue>> byId(
            Map<String, List<ParameterValue>> base, Collection<ParameterValue> values) {
        Map<String, List<ParameterValue>> merged = new TreeMap<>(base);
        for (ParameterValue value : values) {
            List<ParameterValue> list = new ArrayList<>(merged.getOrDefault(value.id(), List.of()));
            list.removeIf(other -> other.since().equals(value.since()));
            list.add(value);
            list.sort(Comparator.comparing(ParameterValue::since));
            merged.put(value.id(), List.copyOf(list));
        }
        return merged;
    }

    /// This set with one line's overrides (id → plain value).
    ///
    /// @throws InvalidCase with code UNKNOWN_PARAMETER for an id that no file has, WRONG_TYPE for a value that does
    ///     not fit its unit
    public Parameters whatIf(Map<String, @Nullable Object> overrides) {
        if (overrides.isEmpty()) {
            return this;
        }
        Map<String, ParameterValue> values = new HashMap<>(whatIf);
        overrides.forEach((id, raw) -> values.put(id, override(id, raw)));
        return new Parameters(dated, declared, values);
    }

    private ParameterValue override(String id, @Nullable Object raw) {
        String path = "parameters." + id;
        Unit unit = unitOf(id).orElseThrow(() -> new InvalidCase(Code.UNKNOWN_PARAMETER, path, "没有名为 " + id + " 的参数"));
        if (raw == null || (unit.isNumber() && !(raw instanceof BigDecimal))) {
            throw new InvalidCase(Code.WRONG_TYPE, path, "应当是" + unit.chinese() + "的数值：" + Json.write(raw));
        }
        try {
            return new ParameterValue(
                    id, unit.typed(raw), unit, LocalDate.MIN, null, List.of(), false, "", null, Source.WHAT_IF);
        } catch (IllegalArgumentException e) {
            throw new InvalidCase(Code.WRONG_TYPE, path, e.getMessage() + "：" + Json.write(raw));
        }
    }

    /// The unit of a parameter, or empty if there is none of this id. Calendars of years to come have one already.
    public Optional<Unit> unitOf(String id) {
        List<ParameterValue> values = dated.get(id);
        if (values != null) {
            return Optional.of(values.getFirst().unit());
        }
        Declaration declaration = declared.get(id);
        if (declaration != null) {
            return Optional.of(declaration.unit());
        }
        return id.matches("calendar\\.\\d{4}") ? Optional.of(Unit.TABLE) : Optional.empty();
    }

    /// The value in force on a day.
    ///
    /// @throws NoValueInForce naming the parameter; a date without a value never defaults
    public ParameterValue inForceOn(String id, LocalDate on) {
        return find(id, on).orElseThrow(() -> none(id, on));
    }

    /// The values of several parameters in force on a day, in their order.
    ///
    /// @throws NoValueInForce naming the first that has none
    public List<ParameterValue> inForceOn(List<String> ids, LocalDate on) {
        return ids.stream().map(id -> inForceOn(id, on)).toList();
    }

    NoValueInForce none(String id, LocalDate on) {
        Declaration declaration = declared.get(id);
        return declaration == null || declaration.setBy().isEmpty()
                ? new NoValueInForce(id, on)
                : new NoValueInForce(id, declaration.missing());
    }

    /// What a parameter is, if a file declares it.
    public Optional<Declaration> declaration(String id) {
        return Optional.ofNullable(declared.get(id));
    }

    /// What every parameter is that a file declares, by id; some of them have no value yet.
    public Collection<Declaration> declarations() {
        return declared.values();
    }

    /// The value in force on a day, as its plain type ([java.math.BigDecimal], [LocalDate], list or table).
    ///
    /// @throws NoValueInForce naming the parameter
    public Object value(String id, LocalDate on) {
        return inForceOn(id, on).value();
    }

    /// The value in force on a day, if there is one.
    public Optional<ParameterValue> find(String id, LocalDate on) {
        ParameterValue override = whatIf.get(id);
        if (override != null) {
            return Optional.of(override);
        }
        for (ParameterValue value : dated.getOrDefault(id, List.of()).reversed()) {
            if (!on.isBefore(value.since())) {
                return value.inForceOn(on) ? Optional.of(value) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// Every dated value of a parameter, oldest first.
    public List<ParameterValue> history(String id) {
        return dated.getOrDefault(id, List.of());
    }

    /// The ids of all parameters, sorted.
    public Collection<String> ids() {
        return dated.keySet();
    }

    /// Every value that can be read for an id: the dated ones, then a what-if.
    List<ParameterValue> layers(String id) {
        ParameterValue override = whatIf.get(id);
        if (override == null) {
            return history(id);
        }
        List<ParameterValue> layers = new ArrayList<>(history(id));
        layers.add(override);
        return layers;
    }

    ParameterSet kept(List<String> ids, Supplier<ParameterSet> build) {
        ParameterSet known = sets.get(ids);
        if (known == null) {
            known = build.get();
            sets.put(ids, known);
        }
        return known;
    }

    /// A rule's parameters as one record, built once per date.
    public <T> T resolved(Class<T> type, LocalDate on, BiFunction<Parameters, LocalDate, T> build) {
        Resolution key = new Resolution(type, on);
        Object known = resolutions.get(key);
        if (known == null) {
            known = build.apply(this, on);
            if (resolutions.size() < DATES_KEPT) {
                resolutions.put(key, known);
            }
        }
        return type.cast(known);
    }
}
