package eu.zirkel.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How the platform is started.
 *
 * @param acceptance with a clock that can be set and with empty data in a directory of its own
 * @param empty without the sample programmes
 * @param host the portal listens on every interface; refuses sample users and the acceptance profile
 */
public record Options(boolean acceptance, boolean empty, boolean host) {

    private static final Set<String> KNOWN = Set.of("--acceptance", "--empty", "--host");

    /** Reads the flags of {@code up}; a flag that does not exist or does not fit is a failure of usage. */
    public static Options parse(List<String> flags) {
        List<String> unknown = new ArrayList<>(flags);
        unknown.removeAll(KNOWN);
        if (!unknown.isEmpty()) {
            throw new Failure(Failure.USAGE, "up does not know " + String.join(" ", unknown));
        }
        Options options =
                new Options(flags.contains("--acceptance"), flags.contains("--empty"), flags.contains("--host"));
        if (options.host && options.acceptance) {
            throw new Failure(Failure.USAGE, "--host refuses the acceptance profile: everybody could set the clock");
        }
        return options;
    }

    /** The flags again. */
    public List<String> flags() {
        List<String> flags = new ArrayList<>();
        if (acceptance) {
            flags.add("--acceptance");
        }
        if (empty) {
            flags.add("--empty");
        }
        if (host) {
            flags.add("--host");
        }
        return flags;
    }
}
