package cn.anju.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The register of natural persons; names, numbers, phones and addresses are sealed, found by keyed hashes.
///
/// Who may look, and the log of looking, is the caller's duty.
public interface People {

    /// Registers a person, or finds the one with this identity number. Joins the caller's transaction.
    Registration register(NewPerson person, Actor by);

    /// Registers many at once, for imports and the demo city; known ones are found, names are not compared.
    ///
    /// @return the ids in the order given
    List<PersonId> registerAll(List<NewPerson> persons, Actor by);

    Optional<Person> byIdNumber(IdNumber idNumber);

    /// All persons with this phone; a family may share one.
    List<Person> byPhone(Phone phone);

    /// Persons whose name begins so; two characters or more, else empty.
    List<Person> byName(String beginning, int limit);

    /// Empty when unknown or when the data have been destroyed.
    Optional<Person> find(PersonId id);

    /// @throws java.util.NoSuchElementException when unknown or destroyed
    Person the(PersonId id);

    /// The persons for a list page in one go; unknown and destroyed ones are missing.
    Map<PersonId, Person> of(Collection<PersonId> ids);

    /// A new phone or address; null leaves as it is.
    void changeContact(PersonId id, @Nullable Phone phone, @Nullable String address, Actor by);

    /// Deletes the person's data for good by destroying the key; ids, hashes and audit lines stay.
    ///
    /// @param reason the keeping rule or court order that asks for it
    void destroy(PersonId id, Actor by, String reason);
}
