package cn.anju.housing.renewal;

import cn.anju.casework.CaseSlot;
import cn.anju.housing.review.AsideSlot;
import cn.anju.housing.review.DecisionSlot;
import cn.anju.housing.review.PeopleSlot;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the case page of a renewal has in common with that of an application.
@Configuration(proxyBeanMethods = false)
class RenewalSlots {

    @Bean
    CaseSlot renewalDecision(DecisionSlot part) {
        return new SameSlot(part, Renewal.KEY);
    }

    @Bean
    CaseSlot renewalPeople(PeopleSlot part) {
        return new SameSlot(part, Renewal.KEY);
    }

    @Bean
    CaseSlot renewalAside(AsideSlot part) {
        return new SameSlot(part, Renewal.KEY);
    }
}
