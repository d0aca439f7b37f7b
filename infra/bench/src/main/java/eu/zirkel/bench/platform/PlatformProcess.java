package eu.zirkel.bench.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;

/**
 * A part of the platform as the operating system sees it. A part that runs through a helper process is counted with it.
 *
 * @param name as in {@code ./zirkel status}
 */
public record PlatformProcess(String name, long pid) {

    /** The kernel counts in ticks of this length on every Linux that Java runs on. */
    private static final long MICROS_PER_TICK = 10_000;

    /** After the name in brackets, which may contain anything: fields 14 and 15 of proc(5), counted from field 3. */
    private static final int USER = 11;

    private static final int SYSTEM = 12;

    /** This process: load generator, mail sink and probes. */
    public static PlatformProcess self() {
        return new PlatformProcess(
                "load generator and mail sink", ProcessHandle.current().pid());
    }

    /**
     * Processor time used so far, in microseconds of one core.
     *
     * @throws IOException when it has ended
     */
    public long cpuMicros() throws IOException {
        long sum = 0;
        for (long id : family()) {
            String stat = Files.readString(Path.of("/proc/" + id + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            sum += Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]);
        }
        return sum * MICROS_PER_TICK;
    }

    /** Resident memory in megabytes (10⁶ octets). */
    public double residentMegabytes() throws IOException {
        long kilobytes = 0;
        for (long id : family()) {
            kilobytes += Files.readAllLines(Path.of("/proc/" + id + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .sum();
        }
        return kilobytes * 1024 / 1e6;
    }

    private long[] family() {
        return LongStream.concat(
                        LongStream.of(pid),
                        ProcessHandle.of(pid).stream()
                                .flatMap(ProcessHandle::descendants)
                                .mapToLong(ProcessHandle::pid))
                .toArray();
    }
}
