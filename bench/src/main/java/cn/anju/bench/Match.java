package cn.anju.bench;

import java.io.Closeable;
import java.io.IOException;

/// Two contenders with the same work before them: the product and what it is measured against.
///
/// @param meter what a round costs
/// @param after puts away what was set up for them
public record Match(Meter meter, Contender product, Contender floor, Closeable after) implements Closeable {

    Match(Meter meter, Contender product, Contender floor) {
        this(meter, product, floor, () -> {});
    }

    @Override
    public void close() throws IOException {
        after.close();
    }
}
