package eu.zirkel.local;

import java.util.List;

/** A command as the person gave it. */
sealed interface Command {

    String USAGE = """
            ./zirkel COMMAND

              up                     build what is stale, start everything, wait until it works
                 --empty             without the sample programmes
                 --acceptance        with a clock that can be set and with empty data of its own
                 --host              the portal listens on every interface; needs an identity provider of yours
              status [--json]        what runs where, with health
              logs [PART] [-f]       logs, of one part or of all; -f follows
              scale SERVICE=NUMBER   that many instances
              stop | start PART      one part: a service, kafka, mongodb, mail, identity
              kill PART              kill -9; it is started again
              token USER             a bearer token of organiser, editor or operator
              dead-letters           list | show POSITION | replay POSITION|TOPIC|all
              down                   stop everything; nothing is lost
              reset [--yes]          down, then delete the data
              test [ARGUMENTS]       all tests; the arguments go to Maven
              bench [NAME]           benchmarks

            ZIRKEL_PORT=9000 moves the portal to 9000, the mailbox to 9001, identity to 9002.
            ZIRKEL_HOME is where data and logs live; .zirkel by default.
            ZIRKEL_SMTP=host:port sends mails there instead of catching them.
            ZIRKEL_JAVA_OPTIONS is added to the options of every JVM; -XX:TieredStopAtLevel=4 is for load.""";

    record Up(Options options) implements Command {}

    /** One the supervisor carries out as it stands. */
    record Forward(List<String> words) implements Command {}

    record Logs(String part, boolean follow) implements Command {}

    record Token(String user) implements Command {}

    record DeadLetters(List<String> arguments) implements Command {}

    record Bench(List<String> arguments) implements Command {}

    record Down() implements Command {}

    record Reset(boolean yes) implements Command {}

    record Help() implements Command {}

    /** Understands a command line, or fails with what was expected. */
    static Command parse(List<String> line) {
        if (line.isEmpty()) {
            return new Help();
        }
        List<String> rest = line.subList(1, line.size());
        return switch (line.getFirst()) {
            case "up" -> new Up(Options.parse(rest));
            case "status" -> forward(line, rest.isEmpty() || rest.equals(List.of("--json")), "status [--json]");
            case "scale" ->
                forward(
                        line,
                        !rest.isEmpty() && rest.stream().allMatch(pair -> pair.matches("[a-z-]+=[0-9]{1,2}")),
                        "scale registration=3");
            case "stop", "start", "kill" -> forward(line, !rest.isEmpty(), line.getFirst() + " PART");
            case "logs" -> logs(rest);
            case "token" -> new Token(only(rest, "token organiser"));
            case "dead-letters" -> new DeadLetters(rest);
            case "bench" -> new Bench(rest);
            case "down" -> {
                expect(rest.isEmpty(), "down");
                yield new Down();
            }
            case "reset" -> {
                expect(rest.isEmpty() || rest.equals(List.of("--yes")), "reset [--yes]");
                yield new Reset(!rest.isEmpty());
            }
            case "help", "--help", "-h" -> new Help();
            default -> throw new Failure(Failure.USAGE, "There is no command " + line.getFirst() + "\n\n" + USAGE);
        };
    }

    private static Command logs(List<String> rest) {
        List<String> parts = rest.stream().filter(word -> !word.equals("-f")).toList();
        expect(parts.size() <= 1 && parts.stream().noneMatch(part -> part.startsWith("-")), "logs [PART] [-f]");
        return new Logs(parts.isEmpty() ? "" : parts.getFirst(), rest.contains("-f"));
    }

    private static Command forward(List<String> line, boolean understood, String usage) {
        expect(understood, usage);
        return new Forward(line);
    }

    private static String only(List<String> rest, String usage) {
        expect(rest.size() == 1, usage);
        return rest.getFirst();
    }

    private static void expect(boolean understood, String usage) {
        if (!understood) {
            throw new Failure(Failure.USAGE, "usage: ./zirkel " + usage);
        }
    }
}
