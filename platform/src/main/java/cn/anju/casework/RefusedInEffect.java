package cn.anju.casework;

import java.io.Serial;

/// Thrown by an effect that finds, only while acting, that the move may not be made; everything is undone.
public final class RefusedInEffect extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    public RefusedInEffect(Refusal refusal) {
        super(refusal.code());
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
