package cn.anju.identity.person;

import cn.anju.identity.IdNumber;
import cn.anju.identity.PersonName;
import cn.anju.identity.Phone;
import cn.anju.identity.Sealing;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// The keyed hashes that persons are found by.
@Component
public class PersonHashes {

    private final Sealing sealing;

    PersonHashes(Sealing sealing) {
        this.sealing = sealing;
    }

    byte[] of(IdNumber idNumber) {
        return sealing.searchable("identity.person.id-number", idNumber.value());
    }

    public byte[] of(Phone phone) {
        return sealing.searchable("identity.person.phone", phone.value());
    }

    byte[] of(PersonName name) {
        return sealing.searchable("identity.person.name", name.normalised());
    }

    byte[] ofBeginning(String normalised) {
        return sealing.searchable("identity.person.name-beginning", normalised);
    }

    /// All beginnings of two characters and more.
    List<byte[]> beginnings(PersonName name) {
        int[] characters = name.normalised().codePoints().toArray();
        var beginnings = new ArrayList<byte[]>();
        for (int length = 2; length <= characters.length; length++) {
            beginnings.add(ofBeginning(new String(characters, 0, length)));
        }
        return beginnings;
    }
}
