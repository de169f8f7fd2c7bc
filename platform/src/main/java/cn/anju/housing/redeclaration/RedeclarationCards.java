package cn.anju.housing.redeclaration;

import cn.anju.casework.Cases;
import cn.anju.casework.ResidentCards;
import cn.anju.housing.application.HousingApplication;
import cn.anju.identity.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/// On the page of a household of the old measure that still waits: please declare anew.
@Component
class RedeclarationCards implements ResidentCards {

    private final Cases cases;
    private final MayRedeclare mayRedeclare;

    RedeclarationCards(Cases cases, MayRedeclare mayRedeclare) {
        this.cases = cases;
        this.mayRedeclare = mayRedeclare;
    }

    @Override
    public List<Card> cards(Actor resident) {
        var person = resident.person();
        if (person == null) {
            return List.of();
        }
        return cases.of(person).stream()
                .filter(file -> file.type().key().equals(HousingApplication.KEY))
                .filter(file ->
                        file.applicant().map(one -> one.person().equals(person)).orElse(false))
                .filter(file -> mayRedeclare.against(file).isEmpty())
                .map(file -> new Card(
                        9,
                        true,
                        "请重新申报家庭情况",
                        "您在新办法实施以前取得资格。重新申报工作和收入，符合条件的保留资格，轮候位置不变；可以选原来的条件。",
                        "重新申报",
                        "/me/applications/" + file.number() + "/redeclaration"))
                .toList();
    }
}
