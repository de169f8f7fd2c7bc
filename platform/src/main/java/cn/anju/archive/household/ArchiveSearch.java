package cn.anju.archive.household;

import cn.anju.archive.HouseholdArchive.Found;
import cn.anju.identity.IdNumber;
import cn.anju.identity.People;
import cn.anju.identity.Person;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Finds archives by whatever the officer has in hand.
@Component
class ArchiveSearch {

    private static final int MOST_NAMESAKES = 200;

    private final HouseholdRows households;
    private final Addresses addresses;
    private final AddressGrams grams;
    private final People people;

    ArchiveSearch(HouseholdRows households, Addresses addresses, AddressGrams grams, People people) {
        this.households = households;
        this.addresses = addresses;
        this.grams = grams;
        this.people = people;
    }

    List<Found> search(String words, Reach reach, int limit) {
        String sought = words.strip();
        if (reach.isEmpty() || sought.codePointCount(0, sought.length()) < 2) {
            return List.of();
        }
        Map<Object, Found> found = new LinkedHashMap<>();
        if (sought.matches("\\d{17}[\\dXx]")) {
            byIdNumber(sought, reach, limit).forEach(one -> found.put(one.id(), one));
        }
        households
                .byNumber(sought.toUpperCase(Locale.ROOT), reach, limit)
                .forEach(one -> found.putIfAbsent(one.id(), one));
        byName(sought, reach, limit).forEach(one -> found.putIfAbsent(one.id(), one));
        byAddress(sought, reach, limit).forEach(one -> found.putIfAbsent(one.id(), one));
        return found.values().stream().limit(limit).toList();
    }

    private List<Found> byIdNumber(String number, Reach reach, int limit) {
        try {
            return people.byIdNumber(new IdNumber(number))
                    .map(person -> households.byPersons(List.of(person.id()), reach, limit))
                    .orElse(List.of());
        } catch (IdNumber.Invalid mistyped) {
            return List.of();
        }
    }

    private List<Found> byName(String beginning, Reach reach, int limit) {
        var namesakes = people.byName(beginning, MOST_NAMESAKES).stream()
                .map(Person::id)
                .toList();
        return namesakes.isEmpty() ? List.of() : households.byPersons(namesakes, reach, limit);
    }

    private List<Found> byAddress(String part, Reach reach, int limit) {
        var pairs = grams.of(part);
        if (pairs.isEmpty()) {
            return List.of();
        }
        String wanted = AddressGrams.normalised(part);
        return households.byGrams(pairs, reach, limit).stream()
                .filter(one -> addresses
                        .find(one.id())
                        .map(AddressGrams::normalised)
                        .filter(address -> address.contains(wanted))
                        .isPresent())
                .toList();
    }
}
