package eu.zirkel.scheduling.activity;

import eu.zirkel.contracts.Capacity;
import eu.zirkel.contracts.Format;
import eu.zirkel.contracts.Recording;
import eu.zirkel.contracts.RegistrationPolicy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a new activity takes over from its series where it says nothing itself. It keeps what it took over: a later change
 * of the series changes later activities only.
 *
 * @param historic entered after the fact: no registration (V-34)
 */
public record SeriesTerms(
        String seriesId,
        String programmeId,
        boolean historic,
        @Nullable Duration duration,
        @Nullable Format format,
        @Nullable Capacity capacity,
        @Nullable RegistrationPolicy policy,
        @Nullable Recording recording) {}
