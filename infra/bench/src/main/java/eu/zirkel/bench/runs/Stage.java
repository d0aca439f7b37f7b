package eu.zirkel.bench.runs;

import eu.zirkel.bench.Plan;
import eu.zirkel.bench.load.ClosedLoop;
import eu.zirkel.bench.load.Organiser;
import eu.zirkel.bench.load.Registrants;
import eu.zirkel.bench.mail.MailSink;
import eu.zirkel.bench.platform.CpuUse;
import eu.zirkel.bench.platform.Platform;
import eu.zirkel.bench.platform.PlatformProcess;
import eu.zirkel.bench.platform.Status;
import eu.zirkel.bench.report.Report;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A running platform whose mails come to a sink, with an organiser who has published a programme. */
final class Stage implements AutoCloseable {

    private static final int WARM_CLIENTS = 64;

    /** While the compiler is still busy, a registration costs more than it will. */
    private static final int WARM_TARGETS = 20;

    private static final int WARM_REQUESTS = 4_000;

    private final MailSink sink;
    private final Platform platform;
    private final Status status;
    private final Organiser organiser;

    private Stage(MailSink sink, Platform platform, Status status, Organiser organiser) {
        this.sink = sink;
        this.platform = platform;
        this.status = status;
        this.organiser = organiser;
    }

    static Stage open(Path root, Clock clock, Report report) throws IOException, InterruptedException {
        MailSink sink = MailSink.open();
        Platform platform = Platform.underLoad(root, Optional.of(sink.address()), report);
        platform.up();
        Status status = platform.status();
        if (!status.smtp().equals(sink.address())) {
            platform.close();
            throw new IllegalStateException(
                    "the platform sends its mails to " + status.smtp() + " instead of " + sink.address());
        }
        return new Stage(sink, platform, status, new Organiser(status.portal(), platform.token("organiser"), clock));
    }

    MailSink sink() {
        return sink;
    }

    Status status() {
        return status;
    }

    URI portal() {
        return status.portal();
    }

    Organiser organiser() {
        return organiser;
    }

    Platform platform() {
        return platform;
    }

    CpuUse cpu() throws IOException {
        return CpuUse.of(status.processes());
    }

    CpuUse ownCpu() throws IOException {
        return CpuUse.of(List.of(PlatformProcess.self()));
    }

    /** Loads until the virtual machines have compiled what matters, and says how much that was. */
    void warmUp(Plan plan, Report report) throws Exception {
        double seconds = 0;
        int targets = plan.quick() ? 1 : WARM_TARGETS;
        for (int target = 1; target <= targets; target++) {
            Burst burst = Burst.run(
                    this,
                    new Registrants("warm-" + target),
                    List.of(organiser.activity(null)),
                    WARM_CLIENTS,
                    ClosedLoop.times(WARM_REQUESTS));
            burst.complainTo(report, "warm-up " + target);
            seconds += burst.secondsToLastMail();
        }
        report.say("Warmed up with %,d registrations in %.0f s.".formatted(targets * WARM_REQUESTS, seconds));
    }

    /** What the processes use with nothing to do: milliseconds of one core per second. */
    CpuUse idle(double seconds) throws IOException, InterruptedException {
        CpuUse before = cpu();
        TimeUnit.MILLISECONDS.sleep((long) (seconds * 1_000));
        return cpu().since(before);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        platform.close();
        sink.close();
    }
}
