package cn.anju.housing.apply;

import cn.anju.casework.ResidentCards;
import cn.anju.housing.application.LivePeople;
import cn.anju.identity.Actor;
import cn.anju.identity.People;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// On a resident's own page: an invitation to answer, a form to go on with, or the way to apply.
@Component
class ApplicationCards implements ResidentCards {

    private final Drafts drafts;
    private final FamilyAnswers answers;
    private final LivePeople live;
    private final People people;

    ApplicationCards(Drafts drafts, FamilyAnswers answers, LivePeople live, People people) {
        this.drafts = drafts;
        this.answers = answers;
        this.live = live;
        this.people = people;
    }

    @Override
    public List<Card> cards(Actor resident) {
        var person = resident.person();
        if (person == null) {
            return List.of();
        }
        List<Card> cards = new ArrayList<>();
        for (var file : answers.waitingFor(person)) {
            String who = people.find(file.applicant().orElseThrow().person())
                    .map(applicant -> applicant.maskedName())
                    .orElse("一位家人");
            cards.add(new Card(
                    10,
                    true,
                    "有人邀请您共同申请公租房",
                    who + "把您填为共同申请人。您同意之前，我们不会查询您的任何信息。",
                    "去看看",
                    "/me/invitations/" + file.number()));
        }
        var draft = drafts.of(person);
        if (draft.isPresent()) {
            boolean returned = draft.get().isReturned();
            cards.add(new Card(
                    20,
                    true,
                    returned ? "公租房申请还差一些材料" : "公租房申请填到一半",
                    returned ? "一次补齐，再次提交。等您补正的时间不算在办理期限里。" : "草稿一直留着，接着填就行。",
                    returned ? "去补齐" : "继续填写",
                    "/me/apply"));
        } else if (live.caseOf(person).isEmpty()) {
            cards.add(new Card(100, false, "申请公租房", "大约 15 分钟。身份、户籍、社保、房产我们自己查，不用交复印件。", "开始申请", "/me/apply"));
        }
        return cards;
    }
}
