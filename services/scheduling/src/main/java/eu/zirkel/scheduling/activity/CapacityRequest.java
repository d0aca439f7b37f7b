package eu.zirkel.scheduling.activity;

import eu.zirkel.contracts.Capacity;
import eu.zirkel.scheduling.input.Checked;
import eu.zirkel.scheduling.input.Checks;
import org.jspecify.annotations.Nullable;

/**
 * How many may take part.
 *
 * @param unit persons, or groups whatever their size; persons where absent
 * @param total at least 1
 * @param onsite of a hybrid activity, the seats in the room
 * @param remote of a hybrid activity, the seats online
 */
public record CapacityRequest(
        Capacity.@Nullable Unit unit,
        @Nullable Integer total,
        @Nullable Integer onsite,
        @Nullable Integer remote) implements Checked {

    private static final int MOST = 100_000;

    @Override
    public void check(Checks at) {
        at.required("total", total);
        at.between(1, MOST, "total", total);
        at.between(0, MOST, "onsite", onsite);
        at.between(0, MOST, "remote", remote);
        if (total != null && onsite != null && remote != null && onsite + remote > total) {
            at.wrong("total", "CAPACITY_SPLIT");
        }
    }

    /** The same, in persons unless it says otherwise. */
    public CapacityRequest complete() {
        return new CapacityRequest(unit == null ? Capacity.Unit.PERSON : unit, total, onsite, remote);
    }

    /** Capacity in the unit that was asked for, else that of the current one. */
    public Capacity capacity(@Nullable Capacity current) {
        Capacity.Unit other = current == null ? Capacity.Unit.PERSON : current.unit();
        return new Capacity(unit == null ? other : unit, total == null ? 1 : total, onsite, remote);
    }
}
