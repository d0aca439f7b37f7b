package eu.zirkel.registration.roster;

import eu.zirkel.contracts.Target;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rosters that are wrong in one place each, as others have been; a simulation that does not notice proves nothing. */
public final class MutantRosters {

    private MutantRosters() {}

    /** Says the highest place ever told plus one, instead of counting who waits before. */
    public static SimulatedRoster.Factory positionIsHighestPlusOne() {
        int[] highest = new int[1];
        return (target, capacity, news, open, receipts, last, entries) ->
                new Mutant(target, capacity, news, open, receipts, last, entries) {
                    @Override
                    int position(Entry entry) {
                        return ++highest[0];
                    }
                };
    }

    /** Compares with the number of seats that were taken when it was loaded. */
    public static SimulatedRoster.Factory checksThenIncrements() {
        return (target, capacity, news, open, receipts, last, entries) ->
                new Mutant(target, capacity, news, open, receipts, last, entries) {
                    private final int takenWhenLoaded = live().taken();

                    @Override
                    boolean fits(Entry entry) {
                        return capacity == null || takenWhenLoaded + entry.units() <= capacity;
                    }
                };
    }

    /** Gives the next seat to the second in the waiting list. */
    public static SimulatedRoster.Factory promotionSkipsTheHead() {
        return (target, capacity, news, open, receipts, last, entries) ->
                new Mutant(target, capacity, news, open, receipts, last, entries) {
                    @Override
                    @Nullable
                    Entry next() {
                        List<Entry> waiting = waitingList();
                        return waiting.size() > 1 ? waiting.get(1) : super.next();
                    }
                };
    }

    /** Treats an approved registration as if it had just come in. */
    public static SimulatedRoster.Factory lateApprovalTakesANewReceipt() {
        return (target, capacity, news, open, receipts, last, entries) ->
                new Mutant(target, capacity, news, open, receipts, last, entries) {
                    @Override
                    Entry approved(Entry reviewed) {
                        return new Entry(
                                reviewed.registrationId(),
                                reviewed.participants(),
                                Entry.State.WAITLISTED,
                                reviewed.units(),
                                reviewed.rank(),
                                reviewed.receivedAt().plusSeconds(86_400),
                                reviewed.sequence() + 1_000,
                                reviewed.organisationId(),
                                null,
                                reviewed.language());
                    }
                };
    }

    /** Follows news that are read again as if they were new. */
    public static SimulatedRoster.Factory oldNewsCountAgain() {
        return (target, capacity, news, open, receipts, last, entries) ->
                new Mutant(target, capacity, news, open, receipts, last, entries) {
                    @Override
                    boolean isLater(long other) {
                        return true;
                    }
                };
    }

    /** Takes seats back, and says so, when there are fewer of them. */
    public static SimulatedRoster.Factory fewerSeatsDropTheLast() {
        return (target, capacity, news, open, receipts, last, entries) ->
                new Mutant(target, capacity, news, open, receipts, last, entries) {
                    @Override
                    public void changeCapacity(@Nullable Integer seats, long later, Moment moment) {
                        super.changeCapacity(seats, later, moment);
                        List<Entry> seated = live().in(Entry.State.CONFIRMED);
                        if (seats != null && live().taken() > seats && !seated.isEmpty()) {
                            withdraw(seated.getLast().registrationId(), moment);
                        }
                    }
                };
    }

    /** Lets the next one in whenever somebody leaves, however many there are already. */
    public static SimulatedRoster.Factory oneInForOneOut() {
        return (target, capacity, news, open, receipts, last, entries) ->
                new Mutant(target, capacity, news, open, receipts, last, entries) {
                    private boolean leaving;

                    @Override
                    public Outcome withdraw(String registrationId, Moment moment) {
                        leaving = true;
                        try {
                            return super.withdraw(registrationId, moment);
                        } finally {
                            leaving = false;
                        }
                    }

                    @Override
                    boolean fits(Entry entry) {
                        boolean first = leaving;
                        leaving = false;
                        return first || super.fits(entry);
                    }
                };
    }

    private abstract static class Mutant extends Roster {

        Mutant(
                Target target,
                @Nullable Integer capacity,
                long news,
                boolean open,
                long receipts,
                @Nullable Instant lastReceivedAt,
                List<Entry> entries) {
            super(target.id(), target, capacity, news, open, receipts, lastReceivedAt, entries, List.of(), List.of());
        }
    }
}
