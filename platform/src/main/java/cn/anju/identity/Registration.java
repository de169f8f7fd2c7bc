package cn.anju.identity;

/// What came of registering a person.
public sealed interface Registration {

    /// The person stands in the register, newly or already before.
    record Registered(Person person, boolean isNew) implements Registration {}

    /// The identity number is registered under another name: one of the two is wrong.
    record NameDiffers(PersonId existing) implements Registration {}

    /// The person.
    ///
    /// @throws IllegalStateException when refused
    default Person orThrow() {
        return switch (this) {
            case Registered(var person, var isNew) -> person;
            case NameDiffers(var existing) ->
                throw new IllegalStateException("the identity number belongs to another name: " + existing);
        };
    }
}
