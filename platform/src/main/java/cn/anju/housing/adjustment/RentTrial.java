package cn.anju.housing.adjustment;

import cn.anju.housing.billing.StandardsEffect;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// Tries a proposal on all households that live there now: who would pay more, who less, and how much.
@Component
class RentTrial {

    private final RentProposals proposals;
    private final StandardsEffect effect;

    RentTrial(RentProposals proposals, StandardsEffect effect) {
        this.proposals = proposals;
        this.effect = effect;
    }

    /// One district.
    ///
    /// @param most the largest change of one household's month, up or down
    record OfDistrict(
            String district, int households, int more, int less, BigDecimal before, BigDecimal after, BigDecimal most) {

        private OfDistrict plus(StandardsEffect.Household one) {
            var was = one.before() == null ? BigDecimal.ZERO : one.before();
            var by = one.after().subtract(was);
            return new OfDistrict(
                    district,
                    households + 1,
                    more + (by.signum() > 0 ? 1 : 0),
                    less + (by.signum() < 0 ? 1 : 0),
                    before.add(was),
                    after.add(one.after()),
                    by.abs().compareTo(most.abs()) > 0 ? by : most);
        }
    }

    List<OfDistrict> byDistrict(RentProposal proposal) {
        Map<String, OfDistrict> districts = new TreeMap<>();
        each(
                proposal,
                one -> districts.merge(
                        one.district(),
                        new OfDistrict(one.district(), 0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO)
                                .plus(one),
                        (sum, none) -> sum.plus(one)));
        return List.copyOf(districts.values());
    }

    void each(RentProposal proposal, Consumer<StandardsEffect.Household> household) {
        effect.each(
                proposals.lines(proposal.id()).stream()
                        .map(line -> new StandardsEffect.Change(
                                line.project(),
                                line.type().isEmpty() ? null : line.type(),
                                line.standard(),
                                line.market()))
                        .toList(),
                proposal.since(),
                household);
    }
}
