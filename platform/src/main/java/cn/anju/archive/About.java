package cn.anju.archive;

import cn.anju.identity.PersonId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whom and what a document concerns; decides who may read it and in whose log a look stands.
///
/// @param district code of the district that keeps the record
/// @param persons the people whose data it holds; may be empty for papers about nobody
/// @param reference the case, lease or contract number it belongs to; null when there is none yet
public record About(
        String district, Set<PersonId> persons, @Nullable String reference) {

    public About {
        persons = Set.copyOf(persons);
    }

    public static About person(PersonId person, String district, @Nullable String reference) {
        return new About(district, Set.of(person), reference);
    }
}
