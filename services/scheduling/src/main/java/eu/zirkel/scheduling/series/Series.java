package eu.zirkel.scheduling.series;

import eu.zirkel.contracts.SchedulingEvent.SeriesOpened;
import eu.zirkel.scheduling.activity.SeriesTerms;
import eu.zirkel.scheduling.creation.CreatedOnce;
import eu.zirkel.service.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/** The aggregate: PLANNED, then OPEN. */
@Document("series")
@CompoundIndex(name = "ordinal", def = "{'programmeId': 1, 'details.ordinal': 1}", unique = true)
@CompoundIndex(name = "slug", def = "{'programmeId': 1, 'details.slug': 1}", unique = true)
class Series extends CreatedOnce {

    enum Status {
        PLANNED,
        OPEN
    }

    private final String programmeId;
    private SeriesDetails details;
    private Status status = Status.PLANNED;

    @PersistenceCreator
    Series(String id, @Nullable String bodyHash, String programmeId, SeriesDetails details) {
        super(id, bodyHash);
        this.programmeId = programmeId;
        this.details = details;
    }

    String programmeId() {
        return programmeId;
    }

    SeriesDetails details() {
        return details;
    }

    Status status() {
        return status;
    }

    SeriesTerms terms() {
        return details.terms(id(), programmeId);
    }

    /** @throws Refusal 409 unless it is only planned */
    void open() {
        if (status != Status.PLANNED) {
            throw Refusal.conflict("INVALID_STATE");
        }
        status = Status.OPEN;
        announce();
    }

    void change(SeriesDetails changed) {
        boolean differs = !details.equals(changed);
        details = changed;
        if (differs && status == Status.OPEN) {
            announce();
        }
    }

    private void announce() {
        SeriesTerms terms = terms();
        emit(new SeriesOpened(
                id(),
                programmeId,
                details.slug() == null ? id() : details.slug(),
                details.titlesOrNone(),
                details.ordinal() == null ? 0 : details.ordinal(),
                terms.capacity(),
                terms.policy(),
                details.isHistoric()));
    }
}
