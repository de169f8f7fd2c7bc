package cn.anju.housing.lease;

import cn.anju.housing.stock.UnitId;
import cn.anju.housing.stock.UnitType;
import java.math.BigDecimal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What a contract states of a home.
@Repository
class UnitFacts {

    private final JdbcClient jdbc;

    UnitFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Facts(BigDecimal areaM2, int floor, UnitType type) {}

    Facts the(UnitId id) {
        return jdbc.sql("select area, floor, type from housing.unit where id = :id")
                .param("id", id.value())
                .query((row, n) -> new Facts(
                        row.getBigDecimal("area"), row.getInt("floor"), UnitType.valueOf(row.getString("type"))))
                .single();
    }
}
