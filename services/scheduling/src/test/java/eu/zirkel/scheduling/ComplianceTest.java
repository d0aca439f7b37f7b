package eu.zirkel.scheduling;

import eu.zirkel.testing.ServiceCompliance;
import eu.zirkel.testing.ServiceTest;
import java.util.Set;

@ServiceTest
class ComplianceTest extends ServiceCompliance {

    @Override
    protected Set<String> publicPaths() {
        return Set.of(
                "GET /api/programmes",
                "GET /api/programmes/{idOrSlug}",
                "GET /api/programmes/{idOrSlug}/statistics",
                "GET /api/series",
                "GET /api/series/{id}",
                "GET /api/activities",
                "GET /api/activities/territories",
                "GET /api/activities/calendar.ics",
                "GET /api/activities/{id}",
                "GET /api/activities/{id}/calendar.ics");
    }
}
