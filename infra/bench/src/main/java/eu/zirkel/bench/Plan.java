package eu.zirkel.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param names of benchmarks, in the order in which they run
 * @param rounds how often each thing is measured
 * @param seconds how long each measurement loads
 * @param requests of a rush
 * @param quick only a trial of the benchmarks themselves; its reports go to {@code target}
 * @param note what the reader of the report should know about this run
 */
public record Plan(List<String> names, int rounds, double seconds, int requests, boolean quick, String note) {

    static final String USAGE = """
            ./zirkel bench [NAME…] [OPTION…]

              --rounds=7          how often each thing is measured
              --seconds=5         how long each measurement loads
              --requests=5000     size of the rush
              --quick             two short rounds, to try the benchmarks; the report goes to infra/bench/target/reports
              --note=TEXT         for the report""";

    /**
     * Reads the words after {@code bench}.
     *
     * @throws IllegalArgumentException saying which word is not understood
     */
    static Plan parse(List<String> words, List<String> known) {
        boolean quick = words.contains("--quick");
        List<String> names = new ArrayList<>();
        int rounds = quick ? 2 : 7;
        double seconds = quick ? 2 : 5;
        int requests = 5_000;
        String note = "";
        for (String word : words) {
            String value = word.substring(word.indexOf('=') + 1);
            switch (word.split("=", 2)[0]) {
                case "--rounds" -> rounds = Integer.parseInt(value);
                case "--seconds" -> seconds = Double.parseDouble(value);
                case "--requests" -> requests = Integer.parseInt(value);
                case "--note" -> note = value;
                case "--quick" -> {
                    // read above, because it changes what the others default to
                }
                default -> {
                    if (!known.contains(word)) {
                        throw new IllegalArgumentException(
                                "There is no benchmark " + word + ". There are " + String.join(", ", known) + ".");
                    }
                    names.add(word);
                }
            }
        }
        return new Plan(names.isEmpty() ? known : List.copyOf(names), rounds, seconds, requests, quick, note);
    }
}
