package cn.anju.housing.renewal;

import cn.anju.casework.CaseFile;
import cn.anju.casework.CaseSlot;
import cn.anju.identity.Actor;
import org.jspecify.annotations.Nullable;

/// A part of the application's case page that another case type shows in the same way.
///
/// @param part the application's
/// @param type the key of the other case type
public record SameSlot(CaseSlot part, String type) implements CaseSlot {

    @Override
    public Slot slot() {
        return part.slot();
    }

    @Override
    public String template() {
        return part.template();
    }

    @Override
    public @Nullable Object model(CaseFile file, Actor reader) {
        return part.model(file, reader);
    }
}
