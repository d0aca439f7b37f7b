package eu.zirkel.registration.roster;

import eu.zirkel.contracts.Target;
import eu.zirkel.messaging.Aggregates;
import eu.zirkel.messaging.AlreadyExistsException;
import eu.zirkel.messaging.StaleVersionException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Stores rosters: new entries are pushed, other changes are computed by the store; the list is never sent back. What makes
 * a document large is moved to {@link Pages}.
 */
@Component
public class Rosters {

    private static final Logger log = LoggerFactory.getLogger(Rosters.class);

    /** So many lines of a document are moved to a page. */
    static final int PAGE = 200;

    /** So many lines for each that counts, and all pages are written anew. */
    private static final int WASTE = 2;

    private static final int ATTEMPTS = 10;

    private final MongoTemplate mongo;
    private final Aggregates aggregates;
    private final Pages pages;

    Rosters(MongoTemplate mongo, Aggregates aggregates, Pages pages) {
        this.mongo = mongo;
        this.aggregates = aggregates;
        this.pages = pages;
    }

    /** Opens one; nothing happens when it is open already. Returns whether it is new. */
    public boolean open(Target target, @Nullable Integer capacity, long news) {
        try {
            aggregates.save(Roster.open(target, capacity, news));
            return true;
        } catch (AlreadyExistsException known) {
            return false;
        }
    }

    /** The roster of a target, ready to decide. */
    public Optional<Roster> load(String target) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<Roster> found = aggregates.find(Roster.class, target);
            if (found.isEmpty() || found.get().pages().isEmpty()) {
                return found;
            }
            List<Page> filed = pages.find(found.get().pages());
            if (filed.size() == found.get().pages().size()) {
                found.get().read(filed);
                return found;
            }
            // Its pages were replaced in between.
        }
        throw new IllegalStateException("pages of roster " + target + " are missing");
    }

    /**
     * Stores what was decided since it was loaded or last saved.
     *
     * @return what that means for registrations
     * @throws StaleVersionException when another instance decided in between
     */
    public List<Change> save(Roster roster) {
        if (!roster.isChanged()) {
            return roster.saved();
        }
        List<Document> written = roster.live().touched().values().stream()
                .flatMap(Stream::ofNullable)
                .map(this::write)
                .toList();
        List<String> replaced = roster.live().touchedInDocument();
        List<String> ended = roster.live().removedFromPages();
        Document counters = new Document();
        mongo.getConverter().write(roster.counters(), counters);
        if (replaced.isEmpty()) {
            aggregates.save(
                    roster,
                    new Document("$set", counters)
                            .append(
                                    "$push",
                                    new Document("entries", new Document("$each", written))
                                            .append("ended", new Document("$each", ended))));
        } else {
            Document rest = new Document(
                    "$filter",
                    new Document("input", "$entries")
                            .append(
                                    "cond",
                                    new Document(
                                            "$not",
                                            List.of(new Document("$in", List.of("$$this.registrationId", replaced))))));
            Document state = new Document("entries", concatenated(rest, written))
                    .append("ended", concatenated(new Document("$ifNull", List.of("$ended", List.of())), ended));
            counters.forEach((name, value) -> state.append(name, new Document("$literal", value)));
            aggregates.save(roster, List.of(new Document("$set", state)));
        }
        List<Change> changes = roster.saved();
        if (roster.live().documentLines() >= PAGE) {
            file(roster);
        }
        return changes;
    }

    private static Document concatenated(Document before, List<?> added) {
        return new Document("$concatArrays", List.of(before, new Document("$literal", added)));
    }

    /**
     * Moves what its document has to a page, so that storing a change costs the same however large the roster is. Whether
     * that succeeds does not matter: the next save tries again, on fresh state if somebody else did it.
     */
    private void file(Roster roster) {
        try {
            Entries live = roster.live();
            boolean anew = live.pageLines() > WASTE * live.size() + PAGE;
            List<Page> turned = anew ? allPages(roster) : List.of(live.documentAsPage(pageId(roster, 0)));
            List<String> ids = new ArrayList<>(anew ? List.of() : roster.pages());
            turned.forEach(page -> ids.add(page.id()));
            pages.add(turned);
            aggregates.save(
                    roster,
                    new Document(
                            "$set",
                            new Document("entries", List.of())
                                    .append("ended", List.of())
                                    .append("pages", ids)));
            roster.filed(ids, anew ? live.size() : live.pageLines() + live.documentLines());
            pages.removeOthers(roster.id(), roster.version(), ids);
        } catch (StaleVersionException theirs) {
            log.debug("Another instance decided about {} meanwhile", roster.id());
        } catch (RuntimeException outage) {
            log.warn("Roster {} turns its page later: {}", roster.id(), outage.toString());
        }
    }

    private static List<Page> allPages(Roster roster) {
        List<Entry> all = roster.live().all();
        List<Page> pages = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PAGE) {
            pages.add(new Page(
                    pageId(roster, pages.size()), all.subList(from, Math.min(all.size(), from + PAGE)), List.of()));
        }
        return pages;
    }

    private static String pageId(Roster roster, int number) {
        return Pages.id(roster.id(), roster.version(), number);
    }

    private Document write(Entry entry) {
        Document document = new Document();
        mongo.getConverter().write(entry, document);
        return document;
    }

    /** Seats of several targets without loading their entries. */
    public List<SeatCount> count(Collection<String> targets) {
        List<SeatCount> counts = new ArrayList<>();
        mongo.getCollection(mongo.getCollectionName(Roster.class))
                .find(new Document("_id", new Document("$in", new HashSet<>(targets))))
                .projection(new Document("capacity", 1)
                        .append("taken", 1)
                        .append("waitingCount", 1)
                        .append("underReview", 1)
                        .append("open", 1))
                .forEach(found -> counts.add(new SeatCount(
                        found.getString("_id"),
                        found.getInteger("capacity"),
                        found.getInteger("taken", 0),
                        found.getInteger("waitingCount", 0),
                        found.getInteger("underReview", 0),
                        !found.getBoolean("open", true))));
        return counts;
    }

    /** Place of a waiting registration; empty when it does not wait. */
    public Optional<Integer> position(String target, String registrationId) {
        return load(target).map(roster -> roster.position(registrationId));
    }

    /**
     * How full a target is.
     *
     * @param capacity absent means unlimited
     * @param taken units that are confirmed, or held for somebody who was asked
     * @param closed whether nobody can register any more
     */
    public record SeatCount(
            String target, @Nullable Integer capacity, int taken, int waiting, int underReview, boolean closed) {

        /** Seats left for somebody who registers now: none while others wait; absent means unlimited. */
        public @Nullable Integer free() {
            return capacity == null ? null : waiting > 0 ? Integer.valueOf(0) : Math.max(0, capacity - taken);
        }
    }
}
