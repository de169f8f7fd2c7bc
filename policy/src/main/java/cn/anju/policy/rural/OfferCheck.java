package cn.anju.policy.rural;

import cn.anju.policy.Comparison;
import cn.anju.policy.ConditionResult;
import cn.anju.policy.Status;
import cn.anju.policy.Unit;
import cn.anju.policy.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Checks an offer condition by condition, each with its sentence.
record OfferCheck(Offer offer, TradeTerms terms) {

    List<ConditionResult> results() {
        List<ConditionResult> results = new ArrayList<>();
        results.add(cityOnly());
        modes(results);
        results.add(members());
        results.add(capital());
        results.add(limits());
        return List.copyOf(results);
    }

    private ConditionResult cityOnly() {
        Boolean item = offer.cityOnlyItem();
        if (item == null) {
            return RuralListing.CITY_ONLY.unknown("还不知道是否属于集中在市级平台的品种。", List.of("facts.cityOnlyItem"));
        }
        return RuralListing.CITY_ONLY.result(Status.of(!item), item ? "这一品种原则上集中在市级平台交易，转交市级平台。" : "可以在区级平台交易。");
    }

    /// The mode as printed, and, where it is not and the list is open, its confirmation.
    private void modes(List<ConditionResult> results) {
        RightKind kind = offer.kind();
        TradeMode mode = offer.mode();
        if (kind == null || mode == null) {
            List<String> missing = new ArrayList<>();
            if (kind == null) {
                missing.add("facts.kind");
            }
            if (mode == null) {
                missing.add("facts.mode");
            }
            results.add(RuralListing.MODE.unknown("还不知道交易品种或流转方式。", missing));
            results.add(RuralListing.OPEN_LIST.notApplicable("先要知道交易品种和流转方式。"));
            return;
        }
        String printed = kind.chinese() + "列出的方式有" + terms.words(kind) + "，";
        if (terms.prints(kind, mode)) {
            results.add(RuralListing.MODE.result(Status.MET, printed + "包括" + mode.chinese() + "。"));
            results.add(RuralListing.OPEN_LIST.notApplicable("条文列出的方式不需要另行确认。"));
            return;
        }
        if (!terms.open(kind)) {
            results.add(RuralListing.MODE.result(Status.NOT_MET, printed + "不包括" + mode.chinese() + "。"));
            results.add(RuralListing.OPEN_LIST.notApplicable("这一品种的方式没有“等”字，不能增加。"));
            return;
        }
        Boolean confirmed = offer.openListConfirmed();
        if (confirmed == null) {
            String text = printed + mode.chinese() + "要由审核人记录法律依据，还不知道是否已记录。";
            results.add(RuralListing.MODE.unknown(text, List.of("facts.openListConfirmed")));
            results.add(RuralListing.OPEN_LIST.unknown(text, List.of("facts.openListConfirmed")));
            return;
        }
        String text = printed + mode.chinese() + (confirmed ? "已由审核人记录法律依据。" : "要先由审核人记录法律依据。");
        results.add(RuralListing.MODE.result(Status.of(confirmed), text));
        results.add(RuralListing.OPEN_LIST.result(Status.of(confirmed), text));
    }

    /// Shares of a collective stay among its members; everybody else may take what is offered.
    private ConditionResult members() {
        if (offer.kind() != RightKind.K11 || offer.mode() != TradeMode.TRANSFER) {
            return RuralListing.MEMBERS.notApplicable("受让方没有成员资格的限制。");
        }
        if (!offer.transferee().known()) {
            return RuralListing.MEMBERS.unknown("还不知道受让方。", List.of("facts.transferee"));
        }
        Transferee party = offer.transferee().value();
        if (party == null) {
            return RuralListing.MEMBERS.notApplicable("还没有受让方；只能转让给本集体经济组织的其他成员。");
        }
        Boolean member = party.memberOfCollective();
        if (member == null) {
            return RuralListing.MEMBERS.unknown("还不知道受让方是否本集体经济组织成员。", List.of("facts.transferee.memberOfCollective"));
        }
        return RuralListing.MEMBERS.result(
                Status.of(member), member ? "受让方是本集体经济组织成员。" : "集体资产股份（份额）只能转让给本集体经济组织的其他成员。");
    }

    private ConditionResult capital() {
        RightKind kind = offer.kind();
        if (kind == null || !kind.operatingRight()) {
            return RuralListing.CAPITAL.notApplicable("不涉及土地或林地经营权，不需要工商资本准入批准。");
        }
        if (!offer.transferee().known()) {
            return RuralListing.CAPITAL.unknown("还不知道受让方。", List.of("facts.transferee"));
        }
        Transferee party = offer.transferee().value();
        if (party == null) {
            return RuralListing.CAPITAL.notApplicable("还没有受让方；工商资本取得经营权要先取得批准。");
        }
        if (party.type() == null) {
            return RuralListing.CAPITAL.unknown("还不知道受让方的类型。", List.of("facts.transferee.type"));
        }
        if (!party.type().businessCapital()) {
            return RuralListing.CAPITAL.notApplicable("受让方不是工商资本，不需要准入批准。");
        }
        List<String> licences = party.licences();
        if (licences == null) {
            return RuralListing.CAPITAL.unknown("还不知道受让方持有哪些批准。", List.of("facts.transferee.licences"));
        }
        boolean approved = licences.stream().anyMatch(terms.approvals().codes()::contains);
        return RuralListing.CAPITAL.result(
                Status.of(approved), approved ? "受让方已取得工商资本流转土地或林地经营权的批准。" : "工商资本取得土地或林地经营权，要先取得批准（许可清单第206项或第103项）。");
    }

    /// Ownership and the contract right are never traded, and no right for longer than it runs.
    private ConditionResult limits() {
        List<String> missing = new ArrayList<>();
        boolean asked = offer.kind() == RightKind.K01;
        Boolean ownership = offer.offersOwnership();
        if (asked && ownership != null && ownership) {
            return RuralListing.LIMITS.result(Status.NOT_MET, "集体所有权和家庭承包权不能流转交易。");
        }
        if (asked && ownership == null) {
            missing.add("facts.offersOwnership");
        }
        BigDecimal term = offer.termYears().value();
        BigDecimal remaining = offer.remainingTermYears().value();
        if (term != null && remaining != null && term.compareTo(remaining) > 0) {
            return RuralListing.LIMITS.result(
                    Status.NOT_MET,
                    "流转" + Words.plain(term) + "年超过了权利剩余的" + Words.plain(remaining) + "年。",
                    new Comparison.Bound(
                            "facts.termYears", "流转年限", term, Comparison.Side.AT_MOST, remaining, Unit.YEARS, null));
        }
        if (!offer.termYears().known()) {
            missing.add("facts.termYears");
        }
        if (term != null && !offer.remainingTermYears().known()) {
            missing.add("facts.remainingTermYears");
        }
        if (!missing.isEmpty()) {
            return RuralListing.LIMITS.unknown("还不知道是否涉及所有权、流转年限或剩余年限。", missing);
        }
        return RuralListing.LIMITS.result(Status.MET, "不涉及所有权和承包权，流转年限不超过权利剩余年限。");
    }
}
