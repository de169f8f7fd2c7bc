package cn.anju.desk;

import cn.anju.casework.WorkList;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// The work list's filters as they stand in the address.
///
/// @param after where the page begins: "2026-03-12~500106-2026-0000001", or "~number" among those without a day
record WorkAddress(
        @Nullable String type,
        @Nullable String state,
        boolean late,
        @Nullable String after) {

    WorkList.Filter filter(LocalDate today) {
        return new WorkList.Filter(type, state, late ? today : null, start());
    }

    WorkAddress withType(@Nullable String other) {
        return new WorkAddress(other, null, late, null);
    }

    WorkAddress withState(@Nullable String other) {
        return new WorkAddress(type, other, late, null);
    }

    WorkAddress withLate(boolean only) {
        return new WorkAddress(type, state, only, null);
    }

    WorkAddress after(WorkList.Line last) {
        return new WorkAddress(type, state, late, (last.dueOn() == null ? "" : last.dueOn()) + "~" + last.number());
    }

    String at(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        if (type != null) {
            address.queryParam("type", type);
        }
        if (state != null) {
            address.queryParam("state", state);
        }
        if (late) {
            address.queryParam("late", "true");
        }
        if (after != null) {
            address.queryParam("after", after);
        }
        return address.encode().toUriString();
    }

    private WorkList.@Nullable After start() {
        int tilde = after == null ? -1 : after.indexOf('~');
        if (after == null || tilde < 0) {
            return null;
        }
        try {
            return new WorkList.After(
                    tilde == 0 ? null : LocalDate.parse(after.substring(0, tilde)), after.substring(tilde + 1));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
