package cn.anju.housing.demo;

import cn.anju.casework.CaseFile;
import cn.anju.housing.application.ApplicationForm;
import cn.anju.housing.application.FamilyRelation;
import cn.anju.housing.stock.UnitType;
import cn.anju.identity.Actor;
import cn.anju.identity.Person;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A family of the demo city that applies: who they are and what they declare.
///
/// @param district code of the office that decides
/// @param people the applicant first, then the spouse, then children
/// @param incomes declared yearly incomes of the adults, in their order
/// @param work the applicant's work or pension
record DemoFamily(
        String district, Actor applicant, List<Person> people, List<BigDecimal> incomes, ApplicationForm.Work work) {

    /// A single person may live in a studio, two in one room, three in two.
    UnitType unitType() {
        return UnitType.values()[people.size() - 1];
    }

    List<CaseFile.Participant> participants(Instant confirmed) {
        List<CaseFile.Participant> all = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            all.add(new CaseFile.Participant(
                    people.get(i).id(),
                    i == 0 ? CaseFile.Part.APPLICANT : CaseFile.Part.CO_APPLICANT,
                    relation(i).name(),
                    confirmed));
        }
        return all;
    }

    List<ApplicationForm.DeclaredIncome> declared() {
        List<ApplicationForm.DeclaredIncome> declared = new ArrayList<>();
        for (int i = 0; i < incomes.size(); i++) {
            declared.add(new ApplicationForm.DeclaredIncome(people.get(i).id(), incomes.get(i)));
        }
        return declared;
    }

    ApplicationForm.@Nullable SingleReason single() {
        if (people.size() > 1) {
            return null;
        }
        return work.kind() == ApplicationForm.WorkKind.PENSION
                ? ApplicationForm.SingleReason.WIDOWED
                : ApplicationForm.SingleReason.UNMARRIED;
    }

    private static FamilyRelation relation(int place) {
        return switch (place) {
            case 0 -> FamilyRelation.SELF;
            case 1 -> FamilyRelation.SPOUSE;
            default -> FamilyRelation.CHILD;
        };
    }
}
