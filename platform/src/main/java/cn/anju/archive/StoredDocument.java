package cn.anju.archive;

import cn.anju.identity.AccountId;
import java.time.Instant;

/// What is known of a stored document without opening it.
///
/// @param fileName the name it was handed in with, cleaned of paths and control characters
/// @param mediaType what its bytes are, whatever its name says
/// @param bytes its size
/// @param sha256 the hash of its content, lower-case hex
public record StoredDocument(
        DocumentId id,
        DocumentKind kind,
        String fileName,
        String mediaType,
        long bytes,
        String sha256,
        About about,
        AccountId storedBy,
        Instant storedAt) {}
