package cn.anju.housing.redeclaration;

import cn.anju.casework.CaseSlot;
import cn.anju.housing.renewal.SameSlot;
import cn.anju.housing.review.AsideSlot;
import cn.anju.housing.review.DecisionSlot;
import cn.anju.housing.review.PeopleSlot;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the case page of a redeclaration has in common with that of an application.
@Configuration(proxyBeanMethods = false)
class RedeclarationSlots {

    @Bean
    CaseSlot redeclarationDecision(DecisionSlot part) {
        return new SameSlot(part, Redeclaration.KEY);
    }

    @Bean
    CaseSlot redeclarationPeople(PeopleSlot part) {
        return new SameSlot(part, Redeclaration.KEY);
    }

    @Bean
    CaseSlot redeclarationAside(AsideSlot part) {
        return new SameSlot(part, Redeclaration.KEY);
    }
}
