package eu.zirkel.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Date;
import java.util.stream.Stream;

/**
 * No access to the system's time: {@code now()} without a {@link Clock}, {@code System.currentTimeMillis()},
 * {@code new Date()}, and a system clock made anywhere but where the {@link Clock} is provided.
 */
final class TellsTimeByTheClock extends ArchCondition<JavaClass> {

    TellsTimeByTheClock() {
        super("tell the time by the injected java.time.Clock");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        Stream.concat(type.getCodeUnitCallsFromSelf().stream(), type.getCodeUnitReferencesFromSelf().stream())
                .filter(access -> readsSystemTime(access) || (makesAClock(access) && !providesClocks(access)))
                .forEach(access -> events.add(SimpleConditionEvent.violated(type, access.getDescription())));
    }

    private static boolean readsSystemTime(JavaCodeUnitAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        var parameters = access.getTarget().getRawParameterTypes();
        boolean takesClock = parameters.stream().anyMatch(parameter -> parameter.isEquivalentTo(Clock.class));
        return (owner.startsWith("java.time.") && name.equals("now") && !takesClock)
                || (owner.equals(System.class.getName()) && name.equals("currentTimeMillis"))
                || (owner.equals(Date.class.getName()) && name.equals("<init>") && parameters.isEmpty())
                || (owner.equals("java.util.Calendar") && name.equals("getInstance"));
    }

    private static boolean makesAClock(JavaCodeUnitAccess<?> access) {
        String name = access.getTarget().getName();
        return access.getTargetOwner().isEquivalentTo(Clock.class)
                && (name.startsWith("system") || name.startsWith("tick") && !name.equals("tick"));
    }

    private static boolean providesClocks(JavaCodeUnitAccess<?> access) {
        JavaCodeUnit origin = access.getOrigin();
        return origin.getRawReturnType().isAssignableTo(Clock.class)
                || access.getOriginOwner().isAssignableTo(Clock.class);
    }
}
