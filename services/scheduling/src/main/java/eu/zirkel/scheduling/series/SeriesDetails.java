package eu.zirkel.scheduling.series;

import eu.zirkel.contracts.Format;
import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.contracts.Recording;
import eu.zirkel.scheduling.activity.CapacityRequest;
import eu.zirkel.scheduling.activity.PolicyRequest;
import eu.zirkel.scheduling.activity.SeriesTerms;
import eu.zirkel.scheduling.input.Checked;
import eu.zirkel.scheduling.input.Checks;
import eu.zirkel.scheduling.input.Merge;
import eu.zirkel.scheduling.input.Slugs;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What organisers say of a series. Texts are per language.
 *
 * @param slug the readable part of its address, unique within the programme
 * @param ordinal its number within the programme, unique
 * @param historic entered after the fact: no mails, no registration (V-34)
 */
record SeriesDetails(
        @Nullable String slug,
        @Nullable Map<String, String> titles,
        @Nullable Integer ordinal,
        @Nullable Map<String, String> label,
        @Nullable Map<String, String> objectives,
        @Nullable FuzzyDate period,
        @Nullable Plan plan,
        @Nullable Duration defaultDuration,
        @Nullable Format defaultFormat,
        @Nullable CapacityRequest capacity,
        @Nullable PolicyRequest registrationPolicy,
        @Nullable Recording recording,
        @Nullable Boolean historic)
        implements Checked {

    SeriesDetails {
        capacity = capacity == null ? null : capacity.complete();
    }

    private static final int HIGHEST_ORDINAL = 10_000;

    /** Nothing but its place among others, to be merged into others. */
    static SeriesDetails at(String slug, int ordinal) {
        return new SeriesDetails(slug, null, ordinal, null, null, null, null, null, null, null, null, null, null);
    }

    private static SeriesDetails with(PolicyRequest policy) {
        return new SeriesDetails(null, null, null, null, null, null, null, null, null, null, policy, null, null);
    }

    /** The same with everything that goes without saying. */
    SeriesDetails complete() {
        return registrationPolicy == null ? this : Merge.of(this, with(registrationPolicy.complete()));
    }

    /** What the patch does not mention stays, within the policy too. */
    SeriesDetails changedBy(SeriesDetails patch) {
        SeriesDetails changed = Merge.of(this, patch);
        return patch.registrationPolicy == null
                ? changed
                : Merge.of(changed, with(patch.registrationPolicy.over(registrationPolicy)));
    }

    /** What only the programme's language and the whole can show. */
    void checkTogether(Checks at, String defaultLanguage) {
        at.requiredIn(defaultLanguage, "titles", titles);
        if (registrationPolicy != null) {
            at.part("registrationPolicy", policy -> registrationPolicy.checkTogether(policy, defaultLanguage));
        }
    }

    @Override
    public void check(Checks at) {
        at.satisfies("slug", slug, "SLUG", Slugs::isSlug);
        at.lines("titles", titles);
        at.between(1, HIGHEST_ORDINAL, "ordinal", ordinal);
        at.lines("label", label);
        at.pages("objectives", objectives);
        at.date("period", period);
        at.part("plan", plan);
        at.duration("defaultDuration", defaultDuration);
        at.part("capacity", capacity);
        at.part("registrationPolicy", registrationPolicy);
        if (recording != null) {
            at.required("recording.scope", recording.scope());
        }
    }

    boolean isHistoric() {
        return Boolean.TRUE.equals(historic);
    }

    Map<String, String> titlesOrNone() {
        return titles == null ? Map.of() : titles;
    }

    SeriesTerms terms(String seriesId, String programmeId) {
        return new SeriesTerms(
                seriesId,
                programmeId,
                isHistoric(),
                defaultDuration,
                defaultFormat,
                capacity == null ? null : capacity.capacity(null),
                registrationPolicy == null ? null : registrationPolicy.policy(),
                recording);
    }
}
