package cn.anju.housing.stock.intake;

import cn.anju.housing.stock.Reach;
import org.springframework.stereotype.Component;

/// Reads a file and checks its rows against the register as it stands now.
@Component
class FileCheck {

    private final StockRegister register;

    FileCheck(StockRegister register) {
        this.register = register;
    }

    Checked<?> check(ImportKind kind, byte[] content, Reach reach) throws Unreadable {
        return switch (kind) {
            case PROJECTS -> projects(content, reach);
            case UNITS -> units(content, reach);
        };
    }

    Checked<UnitLine> units(byte[] content, Reach reach) throws Unreadable {
        var sheet = SheetReader.read(content);
        return UnitFile.check(sheet, register.forUnits(sheet, reach));
    }

    Checked<ProjectLine> projects(byte[] content, Reach reach) throws Unreadable {
        return ProjectFile.check(SheetReader.read(content), register.forProjects(reach));
    }
}
