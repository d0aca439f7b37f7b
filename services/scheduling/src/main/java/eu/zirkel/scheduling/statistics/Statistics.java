package eu.zirkel.scheduling.statistics;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.zirkel.scheduling.programme.Baseline;
import java.util.List;
import java.util.Map;

/**
 * The figures of a programme (contract §3.0 "Statistics"). What nobody counts yet is not there: interests, coverage,
 * signatures, list members, project ideas.
 *
 * @param attendances how often somebody came; the same person at three activities counts three times (N-38)
 * @param distinctPersons how many different persons have or had a seat (N-38)
 * @param distinctOrganisations how many different organisations they represent
 * @param organisationsByKind of those whose kind is known (V-39)
 * @param participantsBySector different persons who said in which sector they work (B-03)
 * @param participantsByWorldRegion different persons whose organisation has one (N-24)
 * @param itemsPublishedByType what came out of its activities and is public
 */
record Statistics(
        String programmeId,
        int seriesCount,
        Activities activities,
        Registrations registrations,
        long attendances,
        long distinctPersons,
        long distinctOrganisations,
        Map<String, Long> organisationsByKind,
        Map<String, Long> participantsBySector,
        Map<String, Long> participantsByWorldRegion,
        Map<String, Long> itemsPublishedByType,
        List<Declared> baselines) {

    /**
     * Activities by where they stand; together all there are.
     *
     * @param planned not announced yet
     * @param published announced and still to come, the postponed ones too
     */
    record Activities(int planned, int published, int held, int cancelled) {}

    /**
     * Registrations by where they stand, for activities and series. Those of a cancelled activity ended with it; only what
     * had ended before is still counted.
     *
     * @param waitlisted also those to whom a seat is just being offered
     */
    record Registrations(long confirmed, long waitlisted, long underReview, long rejected, long withdrawn) {}

    /** A declared figure, {@code display} in the reader's language with the counted one beside it (N-17). */
    record Declared(@JsonUnwrapped Baseline baseline, String display) {}
}
