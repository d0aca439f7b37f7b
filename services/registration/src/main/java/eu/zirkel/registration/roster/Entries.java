package eu.zirkel.registration.roster;

import eu.zirkel.registration.roster.Entry.State;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A roster's live entries: by registration, by person, in waiting order. Remembers what changed since the last save, and
 * which of them the roster's document has; the others stand on pages.
 */
final class Entries {

    private final Map<String, Entry> live = new HashMap<>();
    private final Map<String, String> registrationOf = new HashMap<>();
    private final TreeSet<Entry> waiting = new TreeSet<>(Entry.WAITING_ORDER);
    private final Map<String, @Nullable Entry> touched = new HashMap<>();
    private final Set<String> inDocument = new HashSet<>();
    private final Set<String> onPages = new HashSet<>();
    private final List<String> ended;
    private int pageLines;
    private int taken;
    private int underReview;

    /**
     * Those of a roster's document.
     *
     * @param ended registrations on its pages that have left the roster
     */
    Entries(Collection<Entry> stored, Collection<String> ended) {
        this.ended = new ArrayList<>(ended);
        stored.forEach(this::index);
        inDocument.addAll(live.keySet());
    }

    /** All, where these are those of the document and the others stand on pages. */
    Entries after(List<Page> pages) {
        Entries all = new Entries(List.of(), ended);
        for (Page page : pages) {
            page.ended().forEach(all::unindex);
            page.entries().forEach(all::put);
            page.entries().forEach(entry -> all.onPages.add(entry.registrationId()));
            all.pageLines += page.entries().size() + page.ended().size();
        }
        ended.forEach(all::unindex);
        live.values().forEach(all::put);
        all.inDocument.addAll(inDocument);
        return all;
    }

    @Nullable
    Entry find(String registrationId) {
        return live.get(registrationId);
    }

    boolean knows(String personId) {
        return registrationOf.containsKey(personId);
    }

    List<Entry> in(State state) {
        return live.values().stream()
                .filter(entry -> entry.state() == state)
                .sorted(Entry.WAITING_ORDER)
                .toList();
    }

    List<Entry> waiting() {
        return List.copyOf(waiting);
    }

    /** Whoever waited longest. */
    @Nullable
    Entry head() {
        return waiting.isEmpty() ? null : waiting.first();
    }

    /** Place in the waiting list, from 1. */
    int position(Entry entry) {
        // Most come last; counting the whole list for each would make a rush quadratic.
        return entry.equals(waiting.last())
                ? waiting.size()
                : waiting.headSet(entry, true).size();
    }

    int size() {
        return live.size();
    }

    /** Units that are confirmed or held. */
    int taken() {
        return taken;
    }

    int waitingCount() {
        return waiting.size();
    }

    int underReview() {
        return underReview;
    }

    /** Adds it, or puts it in place of the registration's entry before. */
    void replace(Entry entry) {
        put(entry);
        touched.put(entry.registrationId(), entry);
    }

    private void put(Entry entry) {
        unindex(entry.registrationId());
        index(entry);
    }

    void remove(Entry entry) {
        unindex(entry.registrationId());
        touched.put(entry.registrationId(), null);
    }

    private void index(Entry entry) {
        live.put(entry.registrationId(), entry);
        entry.participants().forEach(person -> registrationOf.put(person.personId(), entry.registrationId()));
        taken += entry.holdsSeat() ? entry.units() : 0;
        underReview += entry.state() == State.UNDER_REVIEW ? 1 : 0;
        if (entry.state() == State.WAITLISTED) {
            waiting.add(entry);
        }
    }

    private void unindex(String registrationId) {
        Entry entry = live.remove(registrationId);
        if (entry != null) {
            entry.participants().forEach(person -> registrationOf.remove(person.personId()));
            taken -= entry.holdsSeat() ? entry.units() : 0;
            underReview -= entry.state() == State.UNDER_REVIEW ? 1 : 0;
            waiting.remove(entry);
        }
    }

    /** Entries changed since the last save by registration id, null where one was removed. */
    Map<String, @Nullable Entry> touched() {
        return touched;
    }

    /** Those of the changed registrations that the stored document has. */
    List<String> touchedInDocument() {
        return touched.keySet().stream().filter(inDocument::contains).toList();
    }

    /** Those of the removed registrations that stand on a page. */
    List<String> removedFromPages() {
        return touched.keySet().stream()
                .filter(id -> touched.get(id) == null && onPages.contains(id))
                .toList();
    }

    /** The changes are in the document. */
    void saved() {
        ended.addAll(removedFromPages());
        touched.forEach((id, entry) -> {
            if (entry == null) {
                inDocument.remove(id);
            } else {
                inDocument.add(id);
            }
        });
        touched.clear();
    }

    /** How many lines the document has. */
    int documentLines() {
        return inDocument.size() + ended.size();
    }

    /** How many lines the pages have, those that count no more included. */
    int pageLines() {
        return pageLines;
    }

    /** Everything the document says and no page does. */
    Page documentAsPage(String id) {
        return new Page(
                id,
                all().stream()
                        .filter(entry -> inDocument.contains(entry.registrationId()))
                        .toList(),
                List.copyOf(ended));
    }

    /** Everything that counts, in order of receipt. */
    List<Entry> all() {
        return live.values().stream()
                .sorted(Comparator.comparingLong(Entry::sequence))
                .toList();
    }

    /** The document says nothing any more; the pages do, in so many lines. */
    void filed(int lines) {
        onPages.addAll(inDocument);
        inDocument.clear();
        ended.clear();
        pageLines = lines;
    }
}
