package cn.anju.archive;

/// What the archive needs of the platform's keys; the master key itself never comes here.
public interface Vault {

    /// Seals a short secret (a file's key, a name) for one place.
    ///
    /// @param place table, column and row; a sealed value moved elsewhere does not open
    byte[] seal(byte[] plain, String place);

    /// Opens what was sealed for the place.
    ///
    /// @throws IllegalStateException when it was tampered with or belongs elsewhere
    byte[] open(byte[] sealed, String place);

    /// A keyed hash to search by (an identity number, two characters of an address); 32 bytes.
    byte[] fingerprint(String kind, String value);
}
