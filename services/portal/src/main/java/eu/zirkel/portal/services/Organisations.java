package eu.zirkel.portal.services;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The register of municipalities and other organisations. */
@Component
public class Organisations {

    private static final String AT_ONCE = "8";

    private record Found(@Nullable List<Organisation> organisations) {}

    private final Calls calls;

    Organisations(Calls calls) {
        this.calls = calls;
    }

    /** Those whose name has a word that begins like this, best first. */
    public Answer<List<Organisation>> named(Visitor visitor, String name) {
        Query query = new Query().with("q", name).with("limit", AT_ONCE);
        return calls.read(Part.REGISTRATION, visitor, Found.class, query.on("/api/organisations"), query.values())
                .map(it -> it.organisations() == null ? List.of() : it.organisations());
    }

    /** One of them. */
    public Answer<Organisation> byId(Visitor visitor, String id) {
        return calls.read(Part.REGISTRATION, visitor, Organisation.class, "/api/organisations/{id}", id);
    }
}
