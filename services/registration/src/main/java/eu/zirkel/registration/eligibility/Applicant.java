package eu.zirkel.registration.eligibility;

import eu.zirkel.registration.organisations.KnownOrganisation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to take part, as far as rules can ask.
 *
 * @param organisation absent means nothing is known of it
 * @param functions of the persons who named one, such as MAYOR; of the others it is not known
 * @param sectors of the persons who named one, such as POLITICS; of the others it is not known
 * @param size how many persons register together
 */
public record Applicant(
        @Nullable KnownOrganisation organisation, List<String> functions, List<String> sectors, int size) {}
