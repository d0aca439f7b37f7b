package eu.zirkel.scheduling.schedule;

/**
 * SEQUENCE of an activity's calendar entry (contract §3.0 "Calendar files"): 0 with the first entry, one more with each
 * change of time or place and with a cancellation. Changes before there is an entry do not count.
 *
 * @param given whether a calendar entry exists out there
 */
public record CalendarSequence(int number, boolean given) {

    /** Before publication. */
    public static final CalendarSequence NONE = new CalendarSequence(0, false);

    /**
     * After publication or after a change of time or place.
     *
     * @param dated whether there is a day now, so that there can be an entry
     */
    public CalendarSequence next(boolean dated) {
        return given ? new CalendarSequence(number + 1, true) : new CalendarSequence(number, dated);
    }
}
