package eu.zirkel.notification;

import eu.zirkel.testing.ServiceCompliance;
import eu.zirkel.testing.ServiceTest;
import java.util.Set;

@ServiceTest
class ComplianceTest extends ServiceCompliance {

    @Override
    protected Set<String> publicPaths() {
        return Set.of();
    }
}
