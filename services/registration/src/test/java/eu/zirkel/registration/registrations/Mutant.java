package eu.zirkel.registration.registrations;

import eu.zirkel.registration.roster.MutantRosters;
import eu.zirkel.registration.roster.SimulatedRoster;
import java.util.function.Supplier;

/** Mistakes that others made (reliability §1.3); the simulation has to notice each of them. */
enum Mutant {
    NONE(() -> SimulatedRoster.RIGHT),
    POSITION_IS_HIGHEST_PLUS_ONE(MutantRosters::positionIsHighestPlusOne),
    CHECK_THEN_INCREMENT(MutantRosters::checksThenIncrements),
    PROMOTION_SKIPS_THE_HEAD(MutantRosters::promotionSkipsTheHead),
    OLD_NEWS_COUNT_AGAIN(MutantRosters::oldNewsCountAgain),
    FEWER_SEATS_DROP_THE_LAST(MutantRosters::fewerSeatsDropTheLast),
    ONE_IN_FOR_ONE_OUT(MutantRosters::oneInForOneOut),
    CANCELLED_COMES_BACK(() -> SimulatedRoster.RIGHT),
    VERSION_GUARD_LEFT_OUT(() -> SimulatedRoster.RIGHT),
    EVENTS_DROPPED_ON_RETRY(() -> SimulatedRoster.RIGHT),
    LATE_APPROVAL_TAKES_A_NEW_RECEIPT(MutantRosters::lateApprovalTakesANewReceipt),
    LEFTOVERS_FORGOTTEN(() -> SimulatedRoster.RIGHT);

    private final Supplier<SimulatedRoster.Factory> rosters;

    Mutant(Supplier<SimulatedRoster.Factory> rosters) {
        this.rosters = rosters;
    }

    SimulatedRoster.Factory rosters() {
        return rosters.get();
    }
}
