package cn.anju.policy.rural;

/// The fifteen kinds of rights that the plan lists for trading, in its order.
public enum RightKind {
    K01("农村集体资源性资产经营权"),
    K02("农村集体经营性资产"),
    K03("四荒地经营权"),
    K04("农业生产设施设备使用权"),
    K05("农村小型水利设施使用权"),
    K06("养殖水面使用权"),
    K07("农业初始水权"),
    K08("闲置校舍等公益性设施使用权"),
    K09("闲置宅基地和农房盘活利用"),
    K10("有偿退出的宅基地和农房"),
    K11("集体资产股份（份额）"),
    K12("农业项目招商和转让"),
    K13("农业社会化服务"),
    K14("抵押或质押物处置"),
    K15("涉农知识产权和农业企业产权");

    private final String chinese;

    RightKind(String chinese) {
        this.chinese = chinese;
    }

    String chinese() {
        return chinese;
    }

    /// Land whose operating right business capital may take only with an approval.
    boolean operatingRight() {
        return this == K01 || this == K03;
    }
}
