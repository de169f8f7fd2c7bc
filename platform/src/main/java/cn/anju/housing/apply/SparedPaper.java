package cn.anju.housing.apply;

import cn.anju.housing.application.ApplicationForm;
import cn.anju.housing.application.ApplicationForm.WorkKind;
import java.util.ArrayList;
import java.util.List;

/// A paper that nobody has to bring (免提交), and which department has it (第十六条, 第十七条).
///
/// @param name the paper
/// @param why who delivers it instead
public record SparedPaper(String name, String why) {

    static List<SparedPaper> of(ApplicationForm form) {
        List<SparedPaper> spared = new ArrayList<>(List.of(
                new SparedPaper("身份证", "登录时已经核验过您的身份；家人的由公安核对。"),
                new SparedPaper("户口簿、居住证", "向公安查询。"),
                new SparedPaper("房产证明", "向不动产登记查询您家在本市的住房和转让记录。"),
                new SparedPaper("结婚证、离婚证", "向民政查询；查不到的才请您补。")));
        var work = form.work();
        boolean insured = work == null || !Boolean.FALSE.equals(work.insured());
        if (insured && work != null && work.kind() != WorkKind.NONE) {
            String paper = switch (work.kind()) {
                case EMPLOYED -> "劳动合同";
                case BUSINESS -> "营业执照";
                case PENSION, NONE -> "养老待遇证明";
            };
            spared.add(new SparedPaper(paper, "向人力社保、市场监管查询。"));
        }
        spared.add(new SparedPaper("工资流水", "向社保、公积金、税务核对收入。"));
        if (form.recognition() != ApplicationForm.Recognition.NONE) {
            spared.add(new SparedPaper("低保等认定文件", "向民政查询。"));
        }
        return spared;
    }
}
