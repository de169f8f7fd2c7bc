package cn.anju.housing.allocation;

import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveEffect;
import cn.anju.draw.Commitment;
import cn.anju.draw.Hash;
import cn.anju.draw.Secret;
import cn.anju.identity.Sealing;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/// Draws the secret before the notary, seals it and publishes its commitment; nobody reads it before the draw.
@Component
class SealingSecret implements MoveEffect {

    private final SecureRandom random = new SecureRandom();
    private final PlanDraws draws;
    private final Sealing sealing;

    SealingSecret(PlanDraws draws, Sealing sealing) {
        this.draws = draws;
        this.sealing = sealing;
    }

    @Override
    public void happen(MoveContext move) {
        var plan = move.file().id();
        var hash = Hash.named(draws.find(plan).orElseThrow().hash()).orElseThrow();
        var secret = Secret.from(random);
        byte[] bytes = HexFormat.of().parseHex(secret.hex());
        draws.commit(
                plan,
                Commitment.to(secret, hash).hex(),
                sealing.sealForPlatform(place(plan.toString()), bytes),
                move.at());
    }

    /// The seal names the row, so that one plan's secret cannot be put into another's.
    static String place(String plan) {
        return "housing.plan_draw.secret_sealed " + plan;
    }
}
