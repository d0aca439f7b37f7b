package eu.zirkel.portal.organiser;

import eu.zirkel.portal.services.Registrations.Participant;
import eu.zirkel.portal.text.Language;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who registered, narrowed to one state and in the order that was asked for.
 *
 * @param shown those of the state that was asked for
 * @param counts how many there are in each state
 * @param status the state it is narrowed to; absent means all
 * @param sort name, organisation, status or received
 */
record ParticipantsTable(
        List<Participant> shown,
        Map<String, Long> counts,
        @Nullable String status,
        String sort) {

    private static final List<String> STATES = List.of(
            "UNDER_REVIEW",
            "CONFIRMED",
            "OFFERED",
            "WAITLISTED",
            "OFFER_LAPSED",
            "LAPSED",
            "REJECTED",
            "WITHDRAWN",
            "CANCELLED_BY_ORGANISER");

    /** What it is narrowed to and in which order. */
    record Wish(@Nullable String status, @Nullable String sort) {
        static final Wish NONE = new Wish(null, null);
    }

    static ParticipantsTable of(List<Participant> everybody, Wish wish, Language language) {
        Map<String, Long> counts = everybody.stream()
                .collect(Collectors.groupingBy(
                        Participant::status,
                        () -> new TreeMap<>(Comparator.comparingInt(ParticipantsTable::place)
                                .thenComparing(Comparator.naturalOrder())),
                        Collectors.counting()));
        String sort = Objects.requireNonNullElse(wish.sort(), "received");
        List<Participant> shown = everybody.stream()
                .filter(it -> wish.status() == null || it.status().equals(wish.status()))
                .sorted(order(sort, Collator.getInstance(language.locale())))
                .toList();
        return new ParticipantsTable(shown, counts, wish.status(), sort);
    }

    /** Whether there is anything to decide among those shown. */
    public boolean decidable() {
        return shown.stream().anyMatch(Participant::toReview);
    }

    /** Whether somebody has a hint to read. */
    public boolean hints() {
        return shown.stream().anyMatch(it -> !it.hints().isEmpty());
    }

    /** How many people there are in all states. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The address of the same table, narrowed or sorted otherwise. */
    public String query(@Nullable String otherStatus, String otherSort) {
        return "?sort=" + otherSort + (otherStatus == null ? "" : "&status=" + otherStatus);
    }

    private static Comparator<Participant> order(String sort, Collator collator) {
        Comparator<Participant> byReceipt =
                Comparator.comparing(Participant::receivedAt, Comparator.nullsLast(Comparator.naturalOrder()));
        Comparator<Participant> wanted =
                switch (sort) {
                    case "name" -> text(Participant::name, collator);
                    case "organisation" -> text(it -> Objects.requireNonNullElse(it.organisationName(), ""), collator);
                    case "status" -> Comparator.comparingInt(it -> place(it.status()));
                    default -> byReceipt;
                };
        return wanted.thenComparing(byReceipt);
    }

    private static Comparator<Participant> text(Function<Participant, String> part, Collator collator) {
        return (one, other) -> collator.compare(part.apply(one), part.apply(other));
    }

    private static int place(String status) {
        int known = STATES.indexOf(status);
        return known < 0 ? STATES.size() : known;
    }
}
