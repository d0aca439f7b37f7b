package eu.zirkel.contracts;

import org.jspecify.annotations.Nullable;

/** The one place where personal data travels: the compacted topic {@code registration.people}, keyed by person. */
public sealed interface PeopleEvent {

    /**
     * How to reach a person. A tombstone under the same key erases it.
     *
     * @param language preferred language of mails (de, en, fr); absent when the person named none
     * @param zone IANA name; absent when the person named none
     */
    record PersonContactChanged(
            String personId,
            String name,
            String email,
            @Nullable String language,
            @Nullable String zone) implements PeopleEvent {}
}
