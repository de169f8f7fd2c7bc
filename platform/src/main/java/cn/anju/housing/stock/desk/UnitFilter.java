package cn.anju.housing.stock.desk;

import cn.anju.housing.stock.ProjectCode;
import cn.anju.housing.stock.UnitCode;
import cn.anju.housing.stock.UnitState;
import cn.anju.housing.stock.UnitType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The filter of a list of homes, as it stands in the address; what cannot be read is left out.
///
/// @param building the building's name, with a project only
/// @param code the beginning of the unit's code
/// @param after the last unit of the page before
record UnitFilter(
        @Nullable ProjectCode project,
        @Nullable String building,
        @Nullable UnitType type,
        @Nullable UnitState state,
        @Nullable String code,
        @Nullable UnitCode after) {

    static UnitFilter of(Map<String, String> parameters) {
        var project = parameters.getOrDefault("project", "");
        var code = parameters.getOrDefault("code", "").strip();
        var after = parameters.getOrDefault("after", "");
        var building = parameters.getOrDefault("building", "").strip();
        boolean known = ProjectCode.isWellFormed(project);
        return new UnitFilter(
                known ? new ProjectCode(project) : null,
                known && !building.isEmpty() && building.length() <= 20 ? building : null,
                constant(UnitType.values(), parameters.get("type")),
                constant(UnitState.values(), parameters.get("state")),
                UnitCode.isWellFormed(code) ? code : null,
                UnitCode.isWellFormed(after) ? new UnitCode(after) : null);
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] values, @Nullable String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    UnitFilter withState(@Nullable UnitState other) {
        return new UnitFilter(project, building, type, other, code, null);
    }

    UnitFilter withType(@Nullable UnitType other) {
        return new UnitFilter(project, building, other, state, code, null);
    }

    UnitFilter from(@Nullable UnitCode last) {
        return new UnitFilter(project, building, type, state, code, last);
    }

    /// What the search form must carry on, because it has no field for it.
    Map<String, String> besidesTheForm() {
        var kept = new java.util.LinkedHashMap<String, String>();
        if (type != null) {
            kept.put("type", type.name());
        }
        if (state != null) {
            kept.put("state", state.name());
        }
        return kept;
    }

    /// The address of a page with this filter.
    String at(String path) {
        List<String> parts = new ArrayList<>();
        add(parts, "project", project);
        add(parts, "building", building);
        add(parts, "type", type == null ? null : type.name());
        add(parts, "state", state == null ? null : state.name());
        add(parts, "code", code);
        add(parts, "after", after);
        return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
    }

    private static void add(List<String> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }
}
