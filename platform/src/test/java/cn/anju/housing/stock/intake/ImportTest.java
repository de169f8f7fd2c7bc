package cn.anju.housing.stock.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.housing.stock.StockFixture;
import cn.anju.identity.Actor;
import cn.anju.identity.Area;
import cn.anju.identity.Role;
import cn.anju.test.PlatformTest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The two steps of an import against the running platform's register.
@PlatformTest
class ImportTest {

    private static final Actor CITY = StockFixture.city();
    private static int projects;

    @Autowired
    CheckingFile checking;

    @Autowired
    ImportingFile importing;

    @Autowired
    StockImports imports;

    @Autowired
    JdbcClient jdbc;

    private String project = "";

    @BeforeEach
    void aProject() {
        project = "IMP" + ++projects;
        new StockFixture(jdbc).project(project, "500106");
    }

    @Test
    void a_file_of_3000_with_7_bad_rows_names_the_7_and_imports_nothing_until_the_good_rows_are_asked_for() {
        var lines = Files.units(project, 3000);
        spoil(lines, 100, "34.56", "34.567");
        spoil(lines, 500, "单间配套", "单间");
        spoil(lines, 900, project + ",", "NOPE,");
        spoil(lines, 1300, "可配租", "已出租");
        lines.set(1700, lines.get(1699).replace("," + 1699 + ",", ",1699A,"));
        spoil(lines, 2100, ",34.56", ",");
        spoil(lines, 2999, "栋,2999,", "栋,2998,");

        var upload = upload(Files.csv(lines));
        assertThat(upload.rows()).isEqualTo(3000);
        assertThat(upload.good()).isEqualTo(2993);
        assertThat(imports.problems(upload.id(), 100))
                .extracting(RowProblem::row, RowProblem::column)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(101, "建筑面积"),
                        org.assertj.core.groups.Tuple.tuple(501, "户型"),
                        org.assertj.core.groups.Tuple.tuple(901, "小区编号"),
                        org.assertj.core.groups.Tuple.tuple(1301, "状态"),
                        org.assertj.core.groups.Tuple.tuple(1701, "房屋编号"),
                        org.assertj.core.groups.Tuple.tuple(2101, "建筑面积"),
                        org.assertj.core.groups.Tuple.tuple(3000, "房号"));
        assertThat(homes()).isZero();

        assertThat(importing.confirm(upload, StockImport.Mode.ALL, CITY))
                .isEqualTo(new ImportingFile.Confirmed.NotAllGood());
        assertThat(homes()).isZero();

        assertThat(importing.confirm(upload, StockImport.Mode.GOOD_ONLY, CITY))
                .isEqualTo(new ImportingFile.Confirmed.Imported(2993));
        assertThat(homes()).isEqualTo(2993);
        assertThat(jdbc.sql("""
                select count(*) from housing.unit_event e join housing.unit u on u.id = e.unit_id
                  join housing.project p on p.id = u.project_id where p.code = :code
                """).param("code", project).query(Integer.class).single())
                .isEqualTo(2993);
        assertThat(jdbc.sql("select count(*) from identity.audit where subject_id = :id and action = 'stock.import'")
                        .param("id", upload.id().toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void the_same_file_is_imported_once_and_the_second_upload_points_at_the_first() {
        var content = Files.xlsx(Files.units(project, 20));
        var first = upload(content);
        var waiting = upload(content);
        assertThat(importing.confirm(first, StockImport.Mode.ALL, CITY))
                .isEqualTo(new ImportingFile.Confirmed.Imported(20));
        assertThat(checking.check(ImportKind.UNITS, "again.xlsx", content, CITY))
                .isInstanceOfSatisfying(
                        CheckingFile.Uploaded.ImportedBefore.class,
                        before -> assertThat(before.first().id()).isEqualTo(first.id()));
        assertThat(importing.confirm(waiting, StockImport.Mode.ALL, CITY))
                .isInstanceOf(ImportingFile.Confirmed.ImportedBefore.class);
        assertThat(homes()).isEqualTo(20);
    }

    @Test
    void what_the_register_learnt_since_the_preview_renews_the_preview() {
        var small = upload(Files.csv(Files.units(project, 5)));
        var large = upload(Files.csv(Files.units(project, 8)));
        assertThat(importing.confirm(small, StockImport.Mode.ALL, CITY))
                .isInstanceOf(ImportingFile.Confirmed.Imported.class);
        assertThat(importing.confirm(large, StockImport.Mode.ALL, CITY))
                .isEqualTo(new ImportingFile.Confirmed.Overtaken());
        assertThat(imports.find(large.id()).orElseThrow().good()).isEqualTo(3);
        assertThat(imports.problems(large.id(), 100)).hasSize(10);
        assertThat(homes()).isEqualTo(5);
    }

    @Test
    void two_who_confirm_the_same_homes_at_once_import_them_once() throws Exception {
        var a = upload(Files.csv(Files.units(project, 50)));
        var b = upload(Files.withMark(Files.csv(Files.units(project, 50))));
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(() -> importing.confirm(a, StockImport.Mode.ALL, CITY));
            var two = threads.submit(() -> importing.confirm(b, StockImport.Mode.ALL, CITY));
            assertThat(List.of(one.get(), two.get()))
                    .containsExactlyInAnyOrder(
                            new ImportingFile.Confirmed.Imported(50), new ImportingFile.Confirmed.Overtaken());
        }
        assertThat(homes()).isEqualTo(50);
    }

    @Test
    void an_operator_of_another_district_does_not_learn_that_the_project_exists() {
        var elsewhere = StockFixture.actor(Role.OPERATOR, new Area.District("500107"));
        var uploaded = checking.check(ImportKind.UNITS, "f.csv", Files.csv(Files.units(project, 1)), elsewhere);
        var upload = ((CheckingFile.Uploaded.Preview) uploaded).upload();
        assertThat(imports.problems(upload.id(), 9))
                .extracting(RowProblem::reason)
                .containsExactly("没有这个编号的小区，或者它不在您的管辖范围。");
    }

    @Test
    void projects_come_in_with_their_first_rent() {
        var header = "小区编号,小区名称,区县,级别,地址,纬度,经度,产权人,投资,筹集方式,运营单位,投用日期,租金标准,市场租金,租金起始日期,租金批准文号";
        var good = "PRJ1,导入家园,沙坪坝区,市级,示例路 2 号,29.5,106.4,产权公司,政府投资,集中新建,运营公司,2012-06-30,10.5,19,2024/1/1,示例〔2023〕1号";
        var bad = "PRJ2,导入新居,沙坪坝区,省级,示例路 3 号,29.5,,产权公司,政府投资,集中新建,运营公司,2012-13-30,10.5,,2024/1/1,";
        var uploaded = checking.check(ImportKind.PROJECTS, "p.csv", Files.csv(List.of(header, good, bad)), CITY);
        var upload = ((CheckingFile.Uploaded.Preview) uploaded).upload();
        assertThat(imports.problems(upload.id(), 99))
                .extracting(RowProblem::column)
                .containsExactlyInAnyOrder("级别", "经度", "投用日期", "市场租金");
        assertThat(importing.confirm(upload, StockImport.Mode.GOOD_ONLY, CITY))
                .isEqualTo(new ImportingFile.Confirmed.Imported(1));
        assertThat(jdbc.sql("""
                select r.standard || ' ' || r.since from housing.rent_standard r
                  join housing.project p on p.id = r.project_id where p.code = 'PRJ1'
                """).query(String.class).single()).isEqualTo("10.50 2024-01-01");
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_and_not_kept() {
        assertThat(checking.check(ImportKind.UNITS, "x.csv", new byte[0], CITY))
                .isEqualTo(new CheckingFile.Uploaded.Refused("文件是空的。请下载模板，填好后再上传。"));
        assertThat(imports.recent(Optional.of(CITY.account())))
                .noneMatch(upload -> upload.fileName().equals("x.csv"));
    }

    private StockImport upload(byte[] content) {
        return ((CheckingFile.Uploaded.Preview) checking.check(ImportKind.UNITS, "房屋.csv", content, CITY)).upload();
    }

    private static void spoil(List<String> lines, int row, String from, String to) {
        assertThat(lines.get(row)).contains(from);
        lines.set(row, lines.get(row).replaceFirst(Pattern.quote(from), to));
    }

    private int homes() {
        return jdbc.sql("""
                select count(*) from housing.unit u join housing.project p on p.id = u.project_id where p.code = :code
                """).param("code", project).query(Integer.class).single();
    }
}
