package eu.zirkel.journeys.mail;

import eu.zirkel.journeys.platform.Platform;
import eu.zirkel.journeys.stage.Lecture;
import eu.zirkel.journeys.stage.Organiser;
import eu.zirkel.journeys.stage.Person;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Causes a mail of its own that takes the same way as all others. What has not arrived before it will not come. */
final class Marker {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String DOMAIN = "@marker.example";
    private static final long RUN = System.currentTimeMillis();

    private static @Nullable Lecture lecture;

    private final Platform platform;
    private final Set<String> arrived = new HashSet<>();

    Marker(Platform platform) {
        this.platform = platform;
    }

    /** Registers somebody new for a lecture without limits; returns the address that will be written to. */
    String send() {
        String address = "m" + NUMBER.incrementAndGet() + "-" + RUN + DOMAIN;
        platform.awaitQuiet();
        lecture(platform).register(new Person("Marke", address));
        return address;
    }

    private static synchronized Lecture lecture(Platform platform) {
        Lecture known = lecture;
        if (known == null) {
            known = new Organiser(platform).lectureWithoutLimits("Marke");
            lecture = known;
        }
        return known;
    }

    boolean isFor(String address) {
        return address.endsWith(DOMAIN);
    }

    void note(String address) {
        arrived.add(address);
    }

    boolean arrived(String address) {
        return arrived.contains(address);
    }
}
