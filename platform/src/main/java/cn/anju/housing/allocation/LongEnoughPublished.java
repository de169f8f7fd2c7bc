package cn.anju.housing.allocation;

import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveGuard;
import cn.anju.casework.ParametersInForce;
import cn.anju.casework.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Lists, homes and rules stand published for some days before the public value exists (a dated parameter, open).
@Component
class LongEnoughPublished implements MoveGuard {

    private final PlanDraws draws;
    private final ParametersInForce parameters;
    private final Clock clock;

    LongEnoughPublished(PlanDraws draws, ParametersInForce parameters, Clock clock) {
        this.draws = draws;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public List<Refusal> against(MoveContext move) {
        var frozen = draws.find(move.file().id()).orElseThrow();
        var published = LocalDate.ofInstant(frozen.frozenAt(), clock.getZone());
        int days = parameters
                .set()
                .inForceOn("housing.draw-publication", move.today())
                .whole();
        var earliest = published.plusDays(days);
        return move.today().isBefore(earliest)
                ? List.of(Refusal.of(
                        "published-too-late", "名单公布还不满 %d 天。".formatted(days), "请在 %s 以后登记公共随机值。".formatted(earliest)))
                : List.of();
    }
}
