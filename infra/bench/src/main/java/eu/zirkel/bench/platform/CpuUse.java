package eu.zirkel.bench.platform;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Processor time of every process between two moments.
 *
 * @param microsByName microseconds of one core
 */
public record CpuUse(Map<String, Long> microsByName) {

    /** What these processes have used so far. */
    public static CpuUse of(List<PlatformProcess> processes) throws IOException {
        Map<String, Long> micros = new LinkedHashMap<>();
        for (PlatformProcess process : processes) {
            micros.merge(process.name(), process.cpuMicros(), Long::sum);
        }
        return new CpuUse(micros);
    }

    /** What was used since then. */
    public CpuUse since(CpuUse before) {
        Map<String, Long> used = new LinkedHashMap<>();
        microsByName.forEach(
                (name, micros) -> used.put(name, micros - before.microsByName().getOrDefault(name, 0L)));
        return new CpuUse(used);
    }

    /** The processes, the one that used most first. */
    public List<String> names() {
        return microsByName.keySet().stream()
                .sorted(Comparator.comparingLong((String name) -> of(name)).reversed())
                .toList();
    }

    /** Of one process. */
    public long of(String name) {
        return microsByName.getOrDefault(name, 0L);
    }

    /** Of all. */
    public long total() {
        return microsByName.values().stream().mapToLong(Long::longValue).sum();
    }
}
