package cn.anju.housing.lease;

import cn.anju.archive.paper.Block;
import cn.anju.archive.paper.ContractPaper;
import cn.anju.housing.stock.Project;
import cn.anju.identity.Person;
import cn.anju.look.Format;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The standard contract: the ten matters of 第二十六条, filled from data, in our own words.
final class ContractText {

    private ContractText() {}

    /// What the contract is about.
    ///
    /// @param authority name of the district's housing authority
    /// @param rentNote what the rent is, where it is not area × standard; null otherwise
    record Subject(
            LeaseTerms terms,
            Project project,
            String typeLabel,
            int floor,
            Person tenant,
            int occupants,
            String authority,
            @Nullable String rentNote) {}

    static ContractPaper of(Subject subject) {
        var lease = subject.terms();
        return new ContractPaper(
                "重庆市公共租赁住房租赁合同",
                lease.number().value(),
                lease.startsOn(),
                parties(subject),
                List.of("根据《重庆市公共租赁住房管理办法》（渝府发〔2024〕17号），各方就以下公共租赁住房的租赁约定如下。"),
                clauses(subject),
                List.of(fixtures()));
    }

    private static List<ContractPaper.Party> parties(Subject subject) {
        var tenant = subject.tenant();
        return List.of(
                new ContractPaper.Party(
                        "甲方（出租人）",
                        subject.project().operator(),
                        List.of(new Block.Field("产权人", subject.project().owner()))),
                new ContractPaper.Party(
                        "乙方（承租人）",
                        tenant.name().value(),
                        List.of(
                                new Block.Field("身份证号", tenant.idNumber().value()),
                                new Block.Field("同住人数", subject.occupants() + " 人"))),
                new ContractPaper.Party("丙方（住房保障主管部门）", subject.authority(), List.of()));
    }

    private static List<Block.Clause> clauses(Subject subject) {
        var lease = subject.terms();
        return List.of(
                clause("当事人", "甲方把房屋租给乙方家庭居住，丙方对租赁和使用进行监督。乙方的共同申请人为共同居住人。"),
                clause(
                        "房屋",
                        "房屋位于%s%s，房屋编号 %s，%s，第 %d 层，建筑面积 %s。结构、附属设施和设备见附件，交付时由甲乙双方当面清点。"
                                .formatted(
                                        subject.project().address(),
                                        subject.project().name(),
                                        lease.unitCode().value(),
                                        subject.typeLabel(),
                                        subject.floor(),
                                        Format.area(lease.areaM2()))),
                clause("用途和使用", "房屋只用于乙方家庭自住。", List.of("不转租、不出借、不空置满六个月。", "不改变用途，不拆改结构。", "不在房屋内从事违法活动。")),
                clause(
                        "租期",
                        "自 %s 起至 %s 止。需要续租的，乙方在期满三个月前提出。"
                                .formatted(Format.date(lease.startsOn()), Format.date(lease.endsOn()))),
                clause(
                        "租金",
                        "签约时每月租金 %s（租金标准每平方米 %s%s）。乙方按月缴纳；租金标准依法调整时，从调整之日起按新标准执行。逾期未缴的，从逾期之日起每日按应付金额的万分之五支付违约金。"
                                .formatted(
                                        Format.money(lease.monthlyRent()),
                                        Format.money(lease.standardRent()),
                                        subject.rentNote() == null ? "" : "；" + subject.rentNote())),
                clause("维修和安全", "共用部位和共用设施由甲方维修；室内易损易耗的由乙方维护；因使用不当造成损坏的，由乙方修复或赔偿。甲方保证房屋交付时安全可用，乙方负责日常用电、用气安全。"),
                clause("其他费用", "物业服务、水、电、气、通信等费用由乙方按实际使用和公布的价格缴纳。"),
                clause("违约责任", "一方违约给对方造成损失的，应当赔偿。乙方有第三条所列行为的，应当退回房屋，并自退回之日起五年内不得再次申请公共租赁住房。"),
                clause(
                        "解除",
                        "有下列情形之一的，合同解除，乙方应当腾退：",
                        List.of("期满未续租，或者续租审核不符合条件。", "租期内取得其他住房，不再符合条件。", "承租或者承购其他保障性住房。", "累计六个月以上拖欠租金。")),
                clause("争议解决", "发生争议先协商；协商不成的，可以请丙方调解，也可以向房屋所在地人民法院起诉。"));
    }

    private static Block.Clause clause(String heading, String text) {
        return clause(heading, text, List.of());
    }

    private static Block.Clause clause(String heading, String text, List<String> items) {
        return new Block.Clause(heading, text, items);
    }

    private static ContractPaper.Schedule fixtures() {
        var columns = List.of(
                new Block.Column("项目", 3, false), new Block.Column("数量", 1, true), new Block.Column("交付状况", 3, false));
        return new ContractPaper.Schedule(
                "附属设施和设备清单",
                new Block.Table(
                        columns,
                        List.of(
                                List.of("入户门及钥匙", "1", ""),
                                List.of("厨房灶台、水槽、抽油烟机", "1", ""),
                                List.of("卫生间洗面盆、便器、淋浴", "1", ""),
                                List.of("电表读数", "", ""),
                                List.of("水表读数", "", ""),
                                List.of("气表读数", "", ""))),
                "交付时由甲乙双方逐项填写并签字。");
    }
}
