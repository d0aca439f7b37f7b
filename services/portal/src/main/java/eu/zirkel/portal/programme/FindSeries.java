package eu.zirkel.portal.programme;

import eu.zirkel.portal.services.Answer;
import eu.zirkel.portal.services.Programme;
import eu.zirkel.portal.services.Scheduling;
import eu.zirkel.portal.services.Series;
import eu.zirkel.portal.services.Visitor;
import org.springframework.stereotype.Component;

/** Finds a series by the readable address it has within its programme. */
@Component
public class FindSeries {

    private final Scheduling scheduling;

    FindSeries(Scheduling scheduling) {
        this.scheduling = scheduling;
    }

    /** The programme, by its slug or id. */
    public Answer<Programme> programme(Visitor visitor, String address) {
        return scheduling.programme(visitor, address);
    }

    /**
     * The series with its activities, by its slug within the programme, or its id.
     *
     * @throws Answer.NotThere when the programme has no such series
     * @throws Answer.PartMissing when scheduling does not answer
     */
    public Series series(Visitor visitor, String programme, String address) {
        String id = scheduling.seriesOf(visitor, programme).orLeave().stream()
                .filter(it -> it.address().equals(address) || it.id().equals(address))
                .findFirst()
                .orElseThrow(() -> new Answer.NotThere(404))
                .id();
        return scheduling.series(visitor, id).orLeave();
    }
}
