package cn.anju.identity;

import java.util.Collection;
import java.util.Map;

/// Seals a person's data with that person's own key, and makes keyed hashes to find them by.
///
/// The place (`schema.table.column`) goes into the seal: bytes moved to another row or column do not open.
public interface Sealing {

    /// Seals text with the person's key.
    ///
    /// @param place where the bytes will stand, such as `housing.application.income`
    byte[] seal(PersonId person, String place, byte[] clear);

    /// Opens what `seal` closed.
    ///
    /// @throws KeyDestroyed when the person's data have been deleted by destroying the key
    byte[] open(PersonId person, String place, byte[] sealed);

    /// A keyed hash for equality search; without the master key nobody can test a guess.
    ///
    /// @param purpose keeps hashes of different columns apart, such as `housing.bank-account`
    byte[] searchable(String purpose, String value);

    /// Seals what belongs to no single person (a second factor's secret, the key of a file, an address).
    byte[] sealForPlatform(String place, byte[] clear);

    /// Opens what `sealForPlatform` closed.
    byte[] openForPlatform(String place, byte[] sealed);

    /// The keys of many persons at once, for work that goes through them by the thousand; a destroyed one is missing.
    Map<PersonId, Key> keysOf(Collection<PersonId> persons);

    /// One person's opened key.
    interface Key {

        byte[] seal(String place, byte[] clear);

        byte[] open(String place, byte[] sealed);
    }

    /// The person's key is gone for good.
    final class KeyDestroyed extends RuntimeException {
        public KeyDestroyed(PersonId person) {
            super("the data of person " + person + " have been deleted");
        }
    }
}
