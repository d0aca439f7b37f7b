package eu.zirkel.scheduling.activity;

import eu.zirkel.contracts.Format;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Which activities a reader looks for.
 *
 * @param programme id or slug
 * @param topic of the activity itself or of its programme, in any language and case (C-05)
 * @param territory the town where people meet, as its venue names it
 * @param month whatever may take place in it; past and coming
 * @param past what is over, held or cancelled, newest first; else what is to come, next first. Absent means to come,
 *     or both with a month
 */
record Wanted(
        @Nullable String programme,
        @Nullable String series,
        @Nullable Format format,
        @Nullable YearMonth month,
        @Nullable String topic,
        @Nullable String territory,
        @Nullable Boolean past) {

    boolean backwards() {
        return Boolean.TRUE.equals(past);
    }

    boolean coming() {
        return Boolean.FALSE.equals(past) || (past == null && month == null);
    }
}
