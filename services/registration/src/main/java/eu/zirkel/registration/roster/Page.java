package eu.zirkel.registration.roster;

import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Entries of a large roster that its own document no longer carries (ADR 0013). Never changed once written: what became of
 * an entry since then stands on a later page, or in the roster.
 *
 * @param id says of which roster, and at which version it was turned
 * @param entries as they were then
 * @param ended registrations on earlier pages that had left the roster by then
 */
@Document("rosters.pages")
record Page(@Id String id, List<Entry> entries, List<String> ended) {}
