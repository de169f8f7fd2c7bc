package cn.anju.housing.stock;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One community (小区) of public rental housing.
///
/// @param id the register's own id
/// @param district code of the district it stands in
/// @param place coordinates; null where nobody has entered them
/// @param owner who owns it: whoever invested (第十条)
/// @param opened the day the first homes were handed over; null before that
/// @param demo whether it is made-up data of the demo city
public record Project(
        long id,
        ProjectCode code,
        String name,
        String district,
        Level level,
        String address,
        @Nullable Place place,
        String owner,
        Investor investor,
        Source source,
        String operator,
        @Nullable LocalDate opened,
        boolean demo) {

    /// Who raised it and whose applicants it serves (第十五条).
    public enum Level {
        CITY("市级"),
        DISTRICT("区县级");

        private final String label;

        Level(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// Whose money it is (第七、十条): decides where the rent goes (第二十八条).
    public enum Investor {
        GOVERNMENT("政府投资"),
        SOCIAL("社会投资");

        private final String label;

        Investor(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// How it was raised (第七条).
    public enum Source {
        NEW_BUILD("集中新建"),
        ALLOCATED_BUILD("配建"),
        CONVERTED("改建"),
        PURCHASED("购买"),
        LONG_LEASE("长期租赁");

        private final String label;

        Source(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// Degrees north and east (WGS 84), to five places.
    public record Place(BigDecimal latitude, BigDecimal longitude) {}
}
