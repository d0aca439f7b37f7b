package eu.zirkel.kafka;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.header.Header;

/**
 * The command for dead letters: {@code DeadLetters HOST:PORT list [--all] | show POSITION | replay POSITION|TOPIC|all}.
 * A position is {@code topic/partition/offset}, as {@code list} prints it; {@code --all} lists those replayed too.
 *
 * <p>Ends with 0, with 1 when there is no such letter, with 64 when the command is not understood.
 */
public final class DeadLetters {

    private static final String USAGE =
            "list [--all] | show TOPIC/PARTITION/OFFSET | replay TOPIC/PARTITION/OFFSET|TOPIC|all";

    private final LetterBox box;
    private final PrintStream out;

    DeadLetters(LetterBox box, PrintStream out) {
        this.box = box;
        this.out = out;
    }

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param arguments the address of the broker, then the command
     * @throws Exception when the broker cannot be reached
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            System.err.println("usage: DeadLetters HOST:PORT " + USAGE);
            System.exit(64);
        }
        int exit;
        try (LetterBox box = new LetterBox(arguments[0])) {
            exit = new DeadLetters(box, System.out).run(List.of(arguments).subList(1, arguments.length));
        }
        System.exit(exit);
    }

    int run(List<String> command) throws ExecutionException, InterruptedException {
        List<String> words = new ArrayList<>(command);
        boolean all = words.remove("--all");
        if (words.isEmpty() || words.equals(List.of("list"))) {
            return list(all);
        }
        if (words.size() == 2 && words.getFirst().equals("show")) {
            return withLetter(words.getLast(), this::show);
        }
        if (words.size() == 2 && words.getFirst().equals("replay")) {
            if (words.getLast().contains("/")) {
                return withLetter(words.getLast(), letter -> {
                    box.replay(letter);
                    out.println("replayed 1");
                });
            }
            out.println("replayed " + box.replay(words.getLast()));
            return 0;
        }
        out.println("dead-letters " + USAGE);
        return 64;
    }

    private int list(boolean all) {
        List<DeadLetter> letters = box.list(all);
        if (letters.isEmpty()) {
            out.println("No dead letters.");
        }
        for (DeadLetter letter : letters) {
            out.printf(
                    "%s  %s  %s  %s  %s%n",
                    letter.position(),
                    letter.header("ce_type"),
                    letter.header("ce_id"),
                    letter.header("ce_subject"),
                    letter.failure());
        }
        return 0;
    }

    private void show(DeadLetter letter) {
        out.println(letter.position() + "  of " + letter.originalTopic() + "  for " + letter.service());
        if (letter.letter().key() != null) {
            out.println("key: " + new String(letter.letter().key(), StandardCharsets.UTF_8));
        }
        for (Header header : letter.letter().headers()) {
            if (!header.key().startsWith("kafka_dlt-original-")) {
                out.println(header.key() + ": " + letter.header(header.key()));
            }
        }
        out.println();
        out.println(
                letter.letter().value() == null
                        ? ""
                        : new String(letter.letter().value(), StandardCharsets.UTF_8));
    }

    private interface Task {
        void run(DeadLetter letter) throws ExecutionException, InterruptedException;
    }

    private int withLetter(String position, Task task) throws ExecutionException, InterruptedException {
        for (DeadLetter letter : box.list(true)) {
            if (letter.position().equals(position)) {
                task.run(letter);
                return 0;
            }
        }
        out.println("There is no dead letter at " + position);
        return 1;
    }
}
