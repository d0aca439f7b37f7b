package eu.zirkel.local;

/** Why a command could not be carried out, in words for the person who gave it, with the exit code of {@code ./zirkel}. */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** A failed start or any other failure. */
    public static final int FAILED = 1;

    /** Something the machine must have is missing. */
    public static final int MISSING = 2;

    /** A port is taken. */
    public static final int PORT_IN_USE = 3;

    /** The command is not understood. */
    public static final int USAGE = 64;

    private final int exit;

    /**
     * A failure.
     *
     * @param exit the exit code
     * @param message what happened and, where there is something, what to do
     */
    public Failure(int exit, String message) {
        super(message);
        this.exit = exit;
    }

    /** The exit code of {@code ./zirkel}. */
    public int exit() {
        return exit;
    }

    /** The message, which is never absent. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
