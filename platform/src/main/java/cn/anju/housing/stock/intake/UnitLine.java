package cn.anju.housing.stock.intake;

import cn.anju.housing.stock.UnitCode;
import cn.anju.housing.stock.UnitState;
import cn.anju.housing.stock.UnitType;
import java.math.BigDecimal;

/// One home of a file, every value checked.
///
/// @param project the register's own id of the project
record UnitLine(
        long project,
        String building,
        String number,
        int floor,
        UnitType type,
        BigDecimal area,
        UnitCode code,
        UnitState state) {}
