package cn.anju.housing.allocation;

import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveEffect;
import cn.anju.casework.Refusal;
import cn.anju.casework.RefusedInEffect;
import cn.anju.draw.DrawRefused;
import cn.anju.draw.PublicValue;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Enters the public value of the source that was named beforehand.
@Component
class TakingPublicValue implements MoveEffect {

    private final PlanDraws draws;

    TakingPublicValue(PlanDraws draws) {
        this.draws = draws;
    }

    @Override
    public void happen(MoveContext move) {
        String entered = move.input("publicValue").orElse("").strip().toLowerCase(Locale.ROOT);
        try {
            draws.publicValue(move.file().id(), new PublicValue(entered).hex(), move.at());
        } catch (DrawRefused malformed) {
            throw new RefusedInEffect(
                    new Refusal("public-value", "publicValue", "公共随机值应是 32 到 128 位十六进制数字。", "请对照公布的来源逐字登记。"));
        }
    }
}
