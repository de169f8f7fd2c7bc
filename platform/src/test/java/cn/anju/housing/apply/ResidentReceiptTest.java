package cn.anju.housing.apply;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.policy.Json;
import cn.anju.policy.Parameters;
import cn.anju.policy.Receipt;
import cn.anju.policy.RuleSets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// Relatives outside the application are met or not met for the household, nothing more.
class ResidentReceiptTest {

    private static final String FACTS = """
            {"level":"CITY","place":"500106","recognition":"NONE","hukouDistrict":"500106",
             "persons":[{"relation":"SELF","sex":"M","birthDate":"1991-04-12","civilCapacity":"FULL",
               "annualIncome":40000,"work":{"kind":"EMPLOYED","district":"500106","migrant":false,"socialInsurance":true}}],
             "homes":[],"lastHomeTransfer":null,
             "relatives":%s,"leasingGuaranteedHome":false,"returnedForViolationOn":null}
            """;

    private static Receipt receipt(String relatives) {
        var facts = Json.readObject(FACTS.formatted(relatives));
        var decision = RuleSets.standard()
                .find("housing.eligibility")
                .orElseThrow()
                .decideJson(facts, LocalDate.of(2026, 3, 9), Parameters.shipped());
        return Receipt.of("500106-2026-0000001", decision, facts);
    }

    @Test
    void without_relatives_it_is_the_stored_text_and_replays() {
        var whole = receipt("[]");
        String own = ResidentReceipt.of(whole.text(), whole.sha256());
        assertThat(own).isEqualTo(whole.text());
        assertThat(Receipt.parse(own).replay(RuleSets.standard())).isInstanceOf(Receipt.Replay.Same.class);
    }

    @Test
    void nothing_of_a_relatives_homes_is_in_the_households_copy() {
        var whole = receipt("[{\"relation\":\"PARENT\",\"homesAtPlace\":7,\"areaPerHeadM2\":83.25}]");
        assertThat(whole.text()).contains("83.25");
        String own = ResidentReceipt.of(whole.text(), whole.sha256());
        assertThat(own)
                .doesNotContain("83.25", "homesAtPlace\":7", "7套")
                .contains("withheld", whole.sha256(), "PRH-13-6", "NOT_MET");
        assertThat(Json.readObject(own)).containsKey("decision");
    }
}
