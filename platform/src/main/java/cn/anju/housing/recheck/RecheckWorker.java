package cn.anju.housing.recheck;

import cn.anju.casework.DueWork;
import cn.anju.identity.Actor;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Runs checks beside the pages, one after the other, and takes up those that were interrupted.
@Component
class RecheckWorker implements DueWork, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RecheckWorker.class);

    private final Recheck recheck;
    private final Runs runs;
    private final Set<RunId> here = ConcurrentHashMap.newKeySet();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("recheck").daemon().factory());

    RecheckWorker(Recheck recheck, Runs runs) {
        this.recheck = recheck;
        this.runs = runs;
    }

    /// A run waits or works here at most once.
    void work(RunId id, Actor actor) {
        if (!here.add(id)) {
            return;
        }
        worker.execute(() -> {
            try {
                LOG.info("recheck {}: {}", id, recheck.run(id, actor));
            } catch (RuntimeException interrupted) {
                LOG.warn("recheck {} was interrupted and will be taken up again", id, interrupted);
            } finally {
                here.remove(id);
            }
        });
    }

    @Override
    public int order() {
        return 910;
    }

    /// A run that says it is at work but whose process is gone is free to be taken up; one that is alive refuses.
    @Override
    public void run() {
        runs.running().forEach(id -> work(id, Actor.SYSTEM));
    }

    @Override
    public void destroy() {
        worker.shutdown();
    }
}
