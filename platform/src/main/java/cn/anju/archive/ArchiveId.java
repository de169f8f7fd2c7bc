package cn.anju.archive;

import java.util.UUID;

/// The id of a household's electronic archive.
public record ArchiveId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
