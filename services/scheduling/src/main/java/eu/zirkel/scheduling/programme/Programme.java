package eu.zirkel.scheduling.programme;

import eu.zirkel.contracts.SchedulingEvent.ProgrammeClosed;
import eu.zirkel.contracts.SchedulingEvent.ProgrammePublished;
import eu.zirkel.scheduling.creation.CreatedOnce;
import eu.zirkel.scheduling.warnings.Acknowledgement;
import eu.zirkel.scheduling.warnings.Warning;
import eu.zirkel.service.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/** The aggregate: DRAFT, then PUBLISHED, then CLOSED. */
@Document("programmes")
@CompoundIndex(name = "slug", def = "{'details.slug': 1}", unique = true)
class Programme extends CreatedOnce {

    enum Status {
        DRAFT,
        PUBLISHED,
        CLOSED
    }

    private ProgrammeDetails details;
    private Status status = Status.DRAFT;
    private List<Acknowledgement> acknowledged = List.of();

    @PersistenceCreator
    Programme(String id, @Nullable String bodyHash, ProgrammeDetails details) {
        super(id, bodyHash);
        this.details = details;
    }

    ProgrammeDetails details() {
        return details;
    }

    Status status() {
        return status;
    }

    List<Acknowledgement> acknowledged() {
        return acknowledged;
    }

    List<Warning> warnings() {
        return PhaseOrder.warnings(details.phases());
    }

    /** @throws Refusal 409 unless it is a draft */
    void publish(List<Acknowledgement> reasons, @Nullable Map<String, String> footer) {
        demand(status == Status.DRAFT);
        acknowledge(reasons);
        status = Status.PUBLISHED;
        announce(footer);
    }

    void acknowledge(List<Acknowledgement> reasons) {
        List<Acknowledgement> all = new ArrayList<>(acknowledged);
        all.addAll(reasons);
        acknowledged = all;
    }

    /** @throws Refusal 409 once it is closed */
    void change(ProgrammeDetails changed, @Nullable Map<String, String> footer) {
        demand(status != Status.CLOSED);
        boolean differs = !Objects.equals(details, changed);
        details = changed;
        if (differs && status == Status.PUBLISHED) {
            announce(footer);
        }
    }

    /** @throws Refusal 409 unless it is published */
    void close(Instant now) {
        demand(status == Status.PUBLISHED);
        status = Status.CLOSED;
        emit(new ProgrammeClosed(id(), now));
    }

    private void announce(@Nullable Map<String, String> footer) {
        Contact contact = details.contact();
        emit(new ProgrammePublished(
                id(),
                slug(),
                details.titlesOrNone(),
                details.shortTitles(),
                details.language(),
                details.zone(),
                contact == null ? null : contact.name(),
                contact == null ? null : contact.email(),
                footer));
    }

    private String slug() {
        return details.slug() == null ? id() : details.slug();
    }

    private static void demand(boolean allowed) {
        if (!allowed) {
            throw Refusal.conflict("INVALID_STATE");
        }
    }
}
