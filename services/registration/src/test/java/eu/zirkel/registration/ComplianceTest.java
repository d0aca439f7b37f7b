package eu.zirkel.registration;

import eu.zirkel.testing.ServiceCompliance;
import eu.zirkel.testing.ServiceTest;
import java.util.Set;

@ServiceTest
class ComplianceTest extends ServiceCompliance {

    @Override
    protected Set<String> publicPaths() {
        return Set.of(
                "POST /api/registrations",
                "GET /api/registrations/{id}",
                "POST /api/registrations/{id}/withdraw",
                "POST /api/registrations/{id}/offer/accept",
                "POST /api/registrations/{id}/offer/decline",
                "GET /api/links/{token}",
                "GET /api/organisations",
                "GET /api/organisations/{id}",
                "GET /api/seats",
                "GET /api/activities/{id}/seats");
    }
}
