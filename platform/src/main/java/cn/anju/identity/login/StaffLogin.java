package cn.anju.identity.login;

import cn.anju.identity.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a staff account logs in with.
///
/// @param initialUntil set while the password is one that an administrator handed out; good until then
/// @param secret the second factor; null until the first login has set it up
/// @param usedStep the last time step that was accepted
record StaffLogin(
        AccountId account,
        String userName,
        String passwordHash,
        Instant passwordSetAt,
        @Nullable Instant initialUntil,
        @Nullable Secret secret,
        long usedStep) {

    /// The second factor's secret; never printed.
    static final class Secret {
        private final byte[] bytes;

        Secret(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        byte[] bytes() {
            return bytes.clone();
        }

        @Override
        public String toString() {
            return "Secret[…]";
        }
    }
}
