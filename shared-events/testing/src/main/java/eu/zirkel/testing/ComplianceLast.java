package eu.zirkel.testing;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/** Runs a service's compliance tests after all others, so that they see what those have left behind. */
public final class ComplianceLast implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().sort(Comparator.comparing(ComplianceLast::isCompliance));
    }

    private static boolean isCompliance(ClassDescriptor tests) {
        return ServiceCompliance.class.isAssignableFrom(tests.getTestClass());
    }
}
