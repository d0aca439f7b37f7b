package eu.zirkel.registration.organisations;

import eu.zirkel.messaging.Aggregates;
import eu.zirkel.registration.organisations.Faults.Fault;
import eu.zirkel.registration.organisations.RegisterFile.Row;
import eu.zirkel.service.Ids;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Takes official lists into the register. Each line is an organisation of its own and found again by its official key, or
 * without one by name, country and subdivision, so that the same list may come as often as one likes.
 */
@Component
class RegisterImport {

    private static final int AT_ONCE = 500;

    private final MongoTemplate mongo;
    private final Aggregates aggregates;
    private final MessageSource messages;

    RegisterImport(MongoTemplate mongo, Aggregates aggregates, MessageSource messages) {
        this.mongo = mongo;
        this.aggregates = aggregates;
        this.messages = messages;
    }

    /** What became of the lines. */
    record Imported(int created, int updated, int unchanged, List<Rejected> rejected) {}

    /**
     * A line that says nothing that can be.
     *
     * @param line from 1, the line of column names
     * @param field the column; empty when it is the whole line
     */
    record Rejected(int line, String field, String code, String message) {}

    private enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    /** Takes every good line in and names the others. What a line leaves blank stays as it is known. */
    Imported load(byte[] file) {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        List<Rejected> rejected = new ArrayList<>();
        Map<String, OrganisationDetails> together = new LinkedHashMap<>();
        for (Row row : RegisterFile.of(file).rows()) {
            if (row.fault() != null) {
                rejected.add(rejected(row.number(), row.fault()));
                continue;
            }
            String key = key(row.details());
            if (together.size() == AT_ONCE || together.containsKey(key)) {
                store(together, outcomes);
                together.clear();
            }
            together.put(key, row.details());
        }
        store(together, outcomes);
        return new Imported(
                outcomes.getOrDefault(Outcome.CREATED, 0),
                outcomes.getOrDefault(Outcome.UPDATED, 0),
                outcomes.getOrDefault(Outcome.UNCHANGED, 0),
                rejected);
    }

    private void store(Map<String, OrganisationDetails> rows, Map<Outcome, Integer> outcomes) {
        Map<String, Organisation> known = find(rows.keySet());
        Map<String, Organisation> strangers = new LinkedHashMap<>();
        rows.forEach((key, row) -> {
            if (known.containsKey(key)) {
                outcomes.merge(update(known.get(key), row), 1, Integer::sum);
            } else {
                strangers.put(key, Organisation.register(row.codes() == null ? key : Ids.next(), null, row));
            }
        });
        Set<String> taken = aggregates.insertAll(Organisation.class, List.copyOf(strangers.values()));
        outcomes.merge(Outcome.CREATED, strangers.size() - taken.size(), Integer::sum);
        if (!taken.isEmpty()) {
            // Somebody else put them in at the same moment.
            Map<String, OrganisationDetails> again = new LinkedHashMap<>();
            strangers.forEach((key, stranger) -> {
                if (taken.contains(stranger.id())) {
                    again.put(key, stranger.details());
                }
            });
            store(again, outcomes);
        }
    }

    private Outcome update(Organisation known, OrganisationDetails row) {
        if (known.isAlready(known.details().completedBy(row))) {
            return Outcome.UNCHANGED;
        }
        aggregates.change(Organisation.class, known.id(), organisation -> {
            organisation.change(organisation.details().completedBy(row));
            return organisation;
        });
        return Outcome.UPDATED;
    }

    /** Its official key; without one an id, the same for every list that names it. */
    private static String key(OrganisationDetails row) {
        List<String> codes = row.codeKeys();
        return codes != null
                ? codes.getFirst()
                : Ids.derived(
                        "organisation listed",
                        Names.key(row.name("")),
                        String.valueOf(row.country()),
                        String.valueOf(row.subdivision()));
    }

    private Map<String, Organisation> find(Set<String> keys) {
        Map<String, Organisation> found = new HashMap<>();
        Criteria named = new Criteria()
                .orOperator(
                        Criteria.where("codeKeys").in(keys),
                        Criteria.where("_id").in(keys));
        mongo.find(Query.query(named), Organisation.class)
                .forEach(organisation -> Stream.concat(organisation.codeKeys().stream(), Stream.of(organisation.id()))
                        .filter(keys::contains)
                        .forEach(key -> found.put(key, organisation)));
        return found;
    }

    private Rejected rejected(int line, Fault fault) {
        String message = messages.getMessage(
                "invalid." + fault.code(), fault.arguments().toArray(), LocaleContextHolder.getLocale());
        return new Rejected(line, fault.field(), fault.code(), message);
    }
}
