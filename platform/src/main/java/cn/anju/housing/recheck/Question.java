package cn.anju.housing.recheck;

import cn.anju.housing.application.DecidingAgain;
import cn.anju.housing.application.HouseholdOnFile;
import cn.anju.identity.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The one question whose answer decides a household.
///
/// @param persons whose incomes are asked; empty for the other questions
record Question(Ask ask, List<PersonId> persons) {

    private static final Pattern PERSON = Pattern.compile("persons\\[(\\d+)]");

    Question {
        persons = List.copyOf(persons);
    }

    boolean isAboutIncome() {
        return ask == Ask.INCOME || ask == Ask.INCOME_AND_TRADE;
    }

    /// Of what the decision still needs the first in the law's order; empty when something is missing that only an
    /// office can find out, for then no answer of the household would decide.
    static Optional<Question> of(HouseholdOnFile household, DecidingAgain.Decided decided, LocalDate on) {
        Set<Ask> open = new LinkedHashSet<>();
        for (String missing : decided.decision().missing()) {
            var ask = serving(missing.replaceFirst("^facts\\.", ""));
            if (ask.isEmpty()) {
                return Optional.empty();
            }
            open.add(ask.get());
        }
        return open.stream()
                .findFirst()
                .flatMap(ask ->
                        ask == Ask.INCOME ? income(household, decided, on) : Optional.of(new Question(ask, List.of())));
    }

    private static Optional<Question> income(HouseholdOnFile household, DecidingAgain.Decided decided, LocalDate on) {
        var adults = household.adultsOn(on);
        Set<PersonId> persons = new LinkedHashSet<>();
        var ask = decided.incomeMissing().stream().anyMatch(missing -> missing.endsWith(".industry"))
                ? Ask.INCOME_AND_TRADE
                : Ask.INCOME;
        for (String missing : decided.incomeMissing()) {
            var index = PERSON.matcher(missing);
            if (index.find()) {
                persons.add(adults.get(Integer.parseInt(index.group(1))));
            }
        }
        return persons.isEmpty() ? Optional.empty() : Optional.of(new Question(ask, new ArrayList<>(persons)));
    }

    private static Optional<Ask> serving(String path) {
        if (path.startsWith("persons[0].work")) {
            return Optional.of(Ask.WORK);
        }
        if (path.endsWith(".annualIncome")) {
            return Optional.of(Ask.INCOME);
        }
        return switch (path) {
            case "homes" -> Optional.of(Ask.HOMES);
            case "lastHomeTransfer" -> Optional.of(Ask.TRANSFER);
            case "hukouDistrict" -> Optional.of(Ask.HUKOU);
            default -> Optional.empty();
        };
    }
}
