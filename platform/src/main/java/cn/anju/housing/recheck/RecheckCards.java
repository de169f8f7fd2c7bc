package cn.anju.housing.recheck;

import cn.anju.casework.ResidentCards;
import cn.anju.identity.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/// On a household's own page: the question that waits for it, or that its check is done without it.
@Component
class RecheckCards implements ResidentCards {

    private final OwnChecks own;

    RecheckCards(OwnChecks own) {
        this.own = own;
    }

    @Override
    public List<Card> cards(Actor resident) {
        if (resident.person() == null) {
            return List.of();
        }
        return own.of(resident).stream().limit(1).map(RecheckCards::card).toList();
    }

    private static Card card(OwnChecks.Own one) {
        String href = "/me/rechecks/" + one.standing().household().id();
        return one.waitsForAnswer()
                ? new Card(
                        8,
                        true,
                        OwnCheckPages.title(one) + "：" + OwnCheckPages.headline(one),
                        one.question().orElseThrow().question().ask().sentence() + "其余的我们都查过了，不用您交材料。",
                        "回答",
                        href)
                : new Card(
                        80,
                        false,
                        OwnCheckPages.title(one),
                        OwnCheckPages.headline(one) + "。查询了哪些部门、查到什么，都在这里。",
                        "看查询记录",
                        href);
    }
}
