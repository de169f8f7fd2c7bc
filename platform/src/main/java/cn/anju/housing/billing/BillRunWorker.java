package cn.anju.housing.billing;

import cn.anju.casework.DueWork;
import cn.anju.identity.Actor;
import java.time.YearMonth;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Runs billing beside the pages, one month after the other, and takes up runs that were interrupted.
@Component
class BillRunWorker implements DueWork, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(BillRunWorker.class);

    private final BillRun run;
    private final BillRuns runs;
    private final Set<YearMonth> here = ConcurrentHashMap.newKeySet();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("billing").daemon().factory());

    BillRunWorker(BillRun run, BillRuns runs) {
        this.run = run;
        this.runs = runs;
    }

    /// Starts a month, or lets a paused one go on.
    void start(YearMonth month, Actor actor) {
        runs.turn(month, BillRuns.State.PAUSED, BillRuns.State.RUNNING);
        work(month, actor);
    }

    /// A month waits or works here at most once, so that no old wish outlives a pause.
    private void work(YearMonth month, Actor actor) {
        if (!here.add(month)) {
            return;
        }
        worker.execute(() -> {
            try {
                LOG.info(
                        "billing {}: {}",
                        month,
                        run.run(month, actor).getClass().getSimpleName());
            } catch (RuntimeException interrupted) {
                LOG.warn("billing {} was interrupted and will be taken up again", month, interrupted);
            } finally {
                here.remove(month);
            }
        });
    }

    @Override
    public int order() {
        return 900;
    }

    /// A run that says it is at work but whose process is gone is free to be taken up; one that is alive refuses.
    @Override
    public void run() {
        runs.running().forEach(month -> work(month, Actor.SYSTEM));
    }

    @Override
    public void destroy() {
        worker.shutdown();
    }
}
