package cn.anju.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anju.test.PlatformTest;
import cn.anju.test.TestPeople;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class PeopleTest {

    @Autowired
    People people;

    @Autowired
    Sealing sealing;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_registered_person_is_found_by_number_phone_and_beginning_of_the_name() {
        var given = TestPeople.person("欧阳建华");
        var person = people.register(given, Actor.SYSTEM).orThrow();
        assertThat(person.name()).isEqualTo(given.name());
        assertThat(people.byIdNumber(given.idNumber())).contains(person);
        assertThat(people.byPhone(java.util.Objects.requireNonNull(given.phone())))
                .containsExactly(person);
        for (String beginning : List.of("欧阳", "欧阳建", "欧 阳建华")) {
            assertThat(people.byName(beginning, 10)).containsExactly(person);
        }
        assertThat(people.byName("欧", 10)).isEmpty();
        assertThat(people.byName("阳建", 10)).isEmpty();
    }

    @Test
    void registering_again_finds_the_same_person_and_another_name_is_refused() {
        var given = TestPeople.person("周敏");
        var first = people.register(given, Actor.SYSTEM).orThrow();
        assertThat(people.register(given, Actor.SYSTEM)).isEqualTo(new Registration.Registered(first, false));
        var other = new NewPerson(new PersonName("周敏敏"), given.idNumber(), null, null);
        assertThat(people.register(other, Actor.SYSTEM)).isEqualTo(new Registration.NameDiffers(first.id()));
    }

    @Test
    void many_at_once_keep_their_order_and_find_the_known() {
        var known = TestPeople.person("冉光荣");
        var id = people.register(known, Actor.SYSTEM).orThrow().id();
        var ids = people.registerAll(List.of(TestPeople.person("谭丽"), known, TestPeople.person("龚勇")), Actor.SYSTEM);
        assertThat(ids.get(1)).isEqualTo(id);
        assertThat(people.of(ids).get(ids.getFirst()).name().value()).isEqualTo("谭丽");
        assertThat(people.of(ids)).hasSize(3);
    }

    @Test
    void contact_changes_and_is_found_by_the_new_phone_only() {
        var given = TestPeople.person("江海燕");
        var id = people.register(given, Actor.SYSTEM).orThrow().id();
        var phone = TestPeople.phone();
        people.changeContact(id, phone, null, Actor.SYSTEM);
        assertThat(people.the(id).phone()).isEqualTo(phone);
        assertThat(people.the(id).address()).isEqualTo(given.address());
        assertThat(people.byPhone(java.util.Objects.requireNonNull(given.phone())))
                .isEmpty();
        assertThat(people.byPhone(phone)).hasSize(1);
    }

    @Test
    void destroying_the_key_deletes_the_data_and_leaves_rows_hashes_and_the_audit_line() {
        var given = TestPeople.person("秦岭");
        var id = people.register(given, Actor.SYSTEM).orThrow().id();
        accounts.openResident(id);
        byte[] sealed = sealing.seal(id, "test.note.text", "病历".getBytes(StandardCharsets.UTF_8));

        people.destroy(id, Actor.SYSTEM, "keeping time ended");

        assertThat(people.find(id)).isEmpty();
        assertThat(people.byIdNumber(given.idNumber())).isEmpty();
        assertThatThrownBy(() -> people.the(id)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> sealing.open(id, "test.note.text", sealed)).isInstanceOf(Sealing.KeyDestroyed.class);
        assertThat(count("select count(*) from identity.person where id = '" + id + "'"))
                .isOne();
        assertThat(count("select count(*) from identity.audit where action = 'person.destroy' and subject_id = '" + id
                        + "'"))
                .isOne();
    }

    @Test
    void sealed_bytes_open_only_where_they_were_sealed() {
        var one =
                people.register(TestPeople.person("罗汉"), Actor.SYSTEM).orThrow().id();
        var two =
                people.register(TestPeople.person("罗成"), Actor.SYSTEM).orThrow().id();
        byte[] sealed = sealing.seal(one, "test.note.text", "收入".getBytes(StandardCharsets.UTF_8));
        assertThat(sealing.open(one, "test.note.text", sealed))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("收入");
        assertThatThrownBy(() -> sealing.open(one, "test.note.other", sealed)).hasMessageContaining("does not open");
        assertThatThrownBy(() -> sealing.open(two, "test.note.text", sealed)).hasMessageContaining("does not open");
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> sealing.open(one, "test.note.text", sealed)).hasMessageContaining("does not open");
    }

    /// Reads every text, binary and JSON column of every table as bytes and looks for what must not be there.
    @Test
    void nothing_in_clear() {
        var given = new NewPerson(
                new PersonName("钱塘江潮"),
                TestPeople.idNumber(java.time.LocalDate.of(1983, 7, 29), false),
                new Phone("18996874523"),
                "重庆市九龙坡区石坪桥街道隐秘花园 77 号");
        var id = people.register(given, Actor.SYSTEM).orThrow().id();
        accounts.openResident(id);
        people.changeContact(id, given.phone(), given.address(), Actor.SYSTEM);

        var found = new ArrayList<String>();
        var canaries = List.of("钱塘江潮", given.idNumber().value(), "18996874523", "隐秘花园", "钱塘");
        for (var column : columns()) {
            for (String canary : canaries) {
                String sql = "select count(*) from %s where position(convert_to(:canary, 'UTF8') in %s) > 0"
                        .formatted(column.table(), column.asBytes());
                if (jdbc.sql(sql).param("canary", canary).query(Long.class).single() > 0) {
                    found.add(canary + " in " + column);
                }
            }
        }
        assertThat(found).isEmpty();
        assertThat(columns()).hasSizeGreaterThan(30);
    }

    @Test
    void the_scan_for_clear_text_would_find_it() {
        jdbc.sql("create table if not exists public.leak (note text)").update();
        jdbc.sql("insert into public.leak values ('备注：王小明')").update();
        var leaking = columns().stream()
                .filter(column -> column.table().equals("public.leak"))
                .findFirst()
                .orElseThrow();
        assertThat(jdbc.sql("select count(*) from public.leak where position(convert_to('王小明', 'UTF8') in "
                                + leaking.asBytes() + ") > 0")
                        .query(Long.class)
                        .single())
                .isOne();
        jdbc.sql("drop table public.leak").update();
    }

    private record Column(String table, String name, String type) {
        String asBytes() {
            return type.equals("bytea") ? name : "convert_to(" + name + "::text, 'UTF8')";
        }
    }

    private List<Column> columns() {
        return jdbc.sql("""
                select quote_ident(table_schema) || '.' || quote_ident(table_name), quote_ident(column_name), data_type
                from information_schema.columns
                where table_schema not in ('pg_catalog', 'information_schema')
                  and data_type in ('text', 'bytea', 'jsonb', 'json', 'character varying', 'character', 'ARRAY')
                """)
                .query((row, index) -> new Column(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
