package eu.zirkel.scheduling.warnings;

import eu.zirkel.scheduling.input.Checked;
import eu.zirkel.scheduling.input.Checks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An organiser knows about a warning and says why it is all right. */
public record Acknowledgement(
        @Nullable String code, @Nullable String reason) implements Checked {

    /** The body of a request to publish. */
    public record Request(@Nullable List<Acknowledgement> acknowledgeWarnings) implements Checked {

        @Override
        public void check(Checks at) {
            at.parts("acknowledgeWarnings", acknowledgeWarnings);
        }

        /** What a request, which may have no body, acknowledges. */
        public static List<Acknowledgement> in(@Nullable Request request) {
            if (request == null || request.acknowledgeWarnings == null) {
                return List.of();
            }
            Checks checks = Checks.ofBody();
            request.check(checks);
            checks.refuseIfAnythingIsWrong();
            return request.acknowledgeWarnings;
        }
    }

    @Override
    public void check(Checks at) {
        at.required("code", code);
        at.line("code", code);
        at.required("reason", reason);
        at.page("reason", reason);
    }
}
