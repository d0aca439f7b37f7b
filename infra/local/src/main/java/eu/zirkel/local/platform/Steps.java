package eu.zirkel.local.platform;

import java.util.Locale;
import java.util.function.Consumer;

/** One line per step with the time it took; a step that found nothing to do stays silent. */
public final class Steps {

    private static final double NANOS = 1e9;
    private static final double WORTH_TELLING = 0.1;

    private final Consumer<String> line;

    /** Steps that are told to the given reader. */
    public Steps(Consumer<String> line) {
        this.line = line;
    }

    /**
     * Runs a step and tells it.
     *
     * @param name what is done
     * @param notice what is good to know about it, or nothing
     * @param work the step
     */
    public void run(String name, String notice, Runnable work) {
        long begin = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begin) / NANOS;
        if (seconds >= WORTH_TELLING) {
            String remark = notice.isEmpty() ? "" : "   " + notice;
            line.accept(String.format(Locale.ROOT, "  %-24s %6.1f s%s", name, seconds, remark));
        }
    }
}
