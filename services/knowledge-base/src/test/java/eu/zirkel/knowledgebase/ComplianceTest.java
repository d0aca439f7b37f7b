package eu.zirkel.knowledgebase;

import eu.zirkel.testing.ServiceCompliance;
import eu.zirkel.testing.ServiceTest;
import java.util.Set;

@ServiceTest
class ComplianceTest extends ServiceCompliance {

    @Override
    protected Set<String> publicPaths() {
        return Set.of(
                "GET /api/items",
                "GET /api/items/{id}",
                "GET /api/items/{id}/recording",
                "GET /api/items/{id}/files/{fileId}");
    }
}
