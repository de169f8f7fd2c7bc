package cn.anju.archive;

import cn.anju.identity.Actor;
import cn.anju.identity.PersonId;
import java.util.Set;

/// One look at personal data.
///
/// @param reader who looks
/// @param persons whose data are seen
/// @param seen what is seen, in words that the person understands ("申请详情", "劳动合同")
/// @param reference the case or archive number; empty when there is none
/// @param district code of the district that keeps the record
/// @param purpose what for
public record Look(
        Actor reader, Set<PersonId> persons, String seen, String reference, String district, Purpose purpose) {

    public Look {
        if (seen.isBlank()) {
            throw new IllegalArgumentException("a look says what was seen");
        }
        persons = Set.copyOf(persons);
    }
}
