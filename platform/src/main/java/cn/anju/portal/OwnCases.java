package cn.anju.portal;

import cn.anju.casework.CaseAccess;
import cn.anju.casework.CaseFile;
import cn.anju.casework.CaseNumber;
import cn.anju.casework.Cases;
import cn.anju.casework.ResidentWords;
import cn.anju.identity.Actor;
import cn.anju.identity.PersonId;
import cn.anju.kernel.NotFound;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The cases a resident may read: as applicant, or as a co-applicant who agreed. All others do not exist for them.
@Component
class OwnCases {

    private final Cases cases;
    private final List<ResidentWords> words;

    OwnCases(Cases cases, List<ResidentWords> words) {
        this.cases = cases;
        this.words = List.copyOf(words);
    }

    List<CaseFile> of(Actor resident) {
        return cases.of(person(resident)).stream()
                .filter(file -> CaseAccess.mayReadAsResident(resident, file))
                .toList();
    }

    /// @throws NotFound when there is no such case or it is another's
    CaseFile the(String number, Actor resident) {
        if (!CaseNumber.isOne(number)) {
            throw new NotFound("这件事");
        }
        return cases.find(new CaseNumber(number))
                .filter(file -> CaseAccess.mayReadAsResident(resident, file))
                .orElseThrow(() -> new NotFound("这件事"));
    }

    boolean isApplicant(CaseFile file, Actor resident) {
        return file.applicant()
                .map(one -> one.person().equals(resident.person()))
                .orElse(false);
    }

    ResidentWords.Told told(CaseFile file) {
        return words.stream()
                .filter(one -> one.type().equals(file.type().key()))
                .findFirst()
                .map(one -> one.about(file))
                .orElseGet(() -> new ResidentWords.Told(
                        file.type().label() + "：" + file.state().label(), "有进展会通知您。", null, Set.of()));
    }

    java.util.Optional<ResidentWords> wordsFor(CaseFile file) {
        return words.stream()
                .filter(one -> one.type().equals(file.type().key()))
                .findFirst();
    }

    private static PersonId person(Actor resident) {
        return Objects.requireNonNull(resident.person());
    }
}
