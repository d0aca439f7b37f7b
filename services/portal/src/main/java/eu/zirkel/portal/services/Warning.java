package eu.zirkel.portal.services;

import org.jspecify.annotations.Nullable;

/**
 * A doubt about the data, never an error (model.md §2.2).
 *
 * @param severity INFO or WARN; only WARN has to be acknowledged before publishing
 * @param certainty POSSIBLE or CERTAIN
 */
public record Warning(
        String code,
        @Nullable String severity,
        @Nullable String certainty,
        @Nullable String message) {

    /** Whether publishing waits for a reason. */
    public boolean toAcknowledge() {
        return !"INFO".equals(severity);
    }
}
