package eu.zirkel.bench.runs;

import eu.zirkel.bench.figures.Latencies;
import eu.zirkel.bench.load.ClosedLoop;
import eu.zirkel.bench.load.Registrants;
import eu.zirkel.bench.load.Submission;
import eu.zirkel.bench.mail.MailSink;
import eu.zirkel.bench.platform.CpuUse;
import eu.zirkel.bench.report.Report;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Registrations in a closed loop, from the first request until everything they caused has been done.
 *
 * @param seconds from the first request to the last answer
 * @param secondsToLastMail from the first request to the last mail
 * @param latencies of the answers, from sending
 * @param platform processor time of the platform's processes, the second after the last mail included
 * @param own processor time of this process, which is load generator and mail sink
 * @param withoutMail recipients whose mail never came
 * @param furtherMails what recipients got beside their first mail, by subject
 */
record Burst(
        List<Submission> submissions,
        double seconds,
        double secondsToLastMail,
        Latencies latencies,
        CpuUse platform,
        CpuUse own,
        List<String> withoutMail,
        Map<String, Long> furtherMails) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Sends as long as there is more to do, to one activity after the other, and waits for all mails. */
    static Burst run(Stage stage, Registrants registrants, List<String> activities, int clients, BooleanSupplier more)
            throws Exception {
        MailSink sink = stage.sink();
        Queue<Submission> sent = new ConcurrentLinkedQueue<>();
        AtomicInteger turn = new AtomicInteger();
        CpuUse platformBefore = stage.cpu();
        CpuUse ownBefore = stage.ownCpu();
        long begin = System.nanoTime();
        double seconds = ClosedLoop.run(
                stage.portal(),
                clients,
                more,
                connection -> sent.add(
                        registrants.register(connection, activities.get(turn.getAndIncrement() % activities.size()))));
        List<Submission> submissions = List.copyOf(sent);
        List<String> recipients = submissions.stream()
                .filter(Submission::isTaken)
                .map(Submission::recipient)
                .toList();
        List<String> withoutMail = sink.await(recipients, PATIENCE);
        TimeUnit.SECONDS.sleep(1);
        Latencies latencies = new Latencies();
        submissions.forEach(submission -> latencies.record(submission.nanos()));
        return new Burst(
                submissions,
                seconds,
                (sink.lastAccepted(recipients) - begin) / 1e9,
                latencies,
                stage.cpu().since(platformBefore),
                stage.ownCpu().since(ownBefore),
                withoutMail,
                sink.furtherMails(recipients));
    }

    /** Registrations per second, until the last answer. */
    double rate() {
        return submissions.size() / seconds;
    }

    /** Registrations per second, until the last mail. */
    double rateWithMails() {
        return submissions.size() / secondsToLastMail;
    }

    /** Microseconds of one core per registration with its mail. */
    double microsPerRegistration(long micros) {
        return (double) micros / submissions.size();
    }

    /** Says what must not happen, however fast. */
    void complainTo(Report report, String when) {
        Map<Integer, Long> refused = submissions.stream()
                .filter(submission -> !submission.isTaken())
                .map(submission -> submission.answer().status())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        if (!refused.isEmpty()) {
            report.complain(
                    when + ": of " + submissions.size() + " registrations were not taken, by status: " + refused);
        }
        if (!withoutMail.isEmpty()) {
            report.complain(when + ": without a mail after " + PATIENCE + ": " + withoutMail.size());
        }
        if (!furtherMails.isEmpty()) {
            report.complain(when + ": further mails to the same people: " + furtherMails);
        }
    }
}
