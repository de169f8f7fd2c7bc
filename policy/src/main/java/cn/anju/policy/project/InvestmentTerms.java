package cn.anju.policy.project;

import cn.anju.policy.Amounts;
import cn.anju.policy.Needs;
import cn.anju.policy.ParameterValue;
import cn.anju.policy.Parameters;
import cn.anju.policy.Words;
import cn.anju.policy.project.CentralInvestment.BedKind;
import cn.anju.policy.project.CentralInvestment.Project;
import cn.anju.policy.project.CentralInvestment.Region;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The parameters of `project.central-investment`, and the four ways to count the limit.
record InvestmentTerms(
        ParameterValue share,
        ParameterValue perSeat,
        ParameterValue publicSeats,
        ParameterValue childFriendly,
        ParameterValue perBed,
        ParameterValue perTourismBed,
        ParameterValue bedsPerYear) {

    static final List<String> IDS = List.of(
            "project.central.share",
            "project.central.per-seat",
            "project.central.public-seats",
            "project.central.child-friendly-share",
            "project.central.per-bed",
            "project.central.per-tourism-bed",
            "project.central.beds-per-year");

    /// 万元 in the project, yuan in the parameters.
    private static final int YUAN_IN_WAN = 4;

    /// A limit in 万元.
    ///
    /// @param years what of it falls on each year, for beds
    record Limit(BigDecimal amount, List<BigDecimal> years, String how) {}

    static InvestmentTerms on(Parameters parameters, LocalDate on) {
        return parameters.resolved(InvestmentTerms.class, on, (set, day) -> {
            List<ParameterValue> v = set.inForceOn(IDS, day);
            return new InvestmentTerms(v.get(0), v.get(1), v.get(2), v.get(3), v.get(4), v.get(5), v.get(6));
        });
    }

    /// What is dearer than usual the district pays itself.
    Limit capacity(Project project, Needs needs) {
        BigDecimal total = needs.amount(project.total(), "facts.total");
        if (!project.benchmark().known()) {
            needs.miss("facts.benchmark");
        }
        Region region = needs.of(project.region(), "facts.region", Region.WEST);
        BigDecimal usual = project.benchmark().value();
        BigDecimal base = usual == null ? total : total.min(usual);
        BigDecimal percent = new BigDecimal(String.valueOf(share.table().get(region.name())));
        String how = "按" + Words.plain(base) + "万元的" + Words.plain(percent) + "%";
        return new Limit(Amounts.share(base, percent), List.of(), how);
    }

    Limit seats(Project project, Needs needs) {
        int seats = needs.count(project.newSeats(), "facts.newSeats");
        boolean isPublic = needs.flag(project.publicNursery(), "facts.publicNursery");
        int counted = isPublic ? Math.min(seats, publicSeats.whole()) : seats;
        BigDecimal amount =
                perSeat.number().multiply(BigDecimal.valueOf(counted)).movePointLeft(YUAN_IN_WAN);
        return new Limit(amount, List.of(), "新增托位计入" + counted + "个，每个" + Words.plain(perSeat.number()) + "元");
    }

    Limit childFriendly(Project project, Needs needs) {
        BigDecimal total = needs.amount(project.total(), "facts.total");
        String how = "按总投资" + Words.plain(total) + "万元的" + Words.plain(childFriendly.number()) + "%";
        return new Limit(Amounts.share(total, childFriendly.number()), List.of(), how);
    }

    /// More beds than a city may have in one year are left to the next.
    Limit beds(Project project, Needs needs) {
        int beds = needs.count(project.beds(), "facts.beds");
        BedKind kind = needs.of(project.bedKind(), "facts.bedKind", BedKind.COMMUNITY);
        BigDecimal each = (kind == BedKind.TOURISM ? perTourismBed : perBed).number();
        List<BigDecimal> years = new ArrayList<>();
        for (int left = beds; left > 0; left -= bedsPerYear.whole()) {
            int ofYear = Math.min(left, bedsPerYear.whole());
            years.add(each.multiply(BigDecimal.valueOf(ofYear)).movePointLeft(YUAN_IN_WAN));
        }
        BigDecimal sum = years.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        String how = "床位" + beds + "张，每张" + Words.plain(each) + "元，分" + years.size() + "年安排";
        return new Limit(sum, years, how);
    }

    ParameterValue[] used() {
        return new ParameterValue[] {share, perSeat, publicSeats, childFriendly, perBed, perTourismBed, bedsPerYear};
    }
}
