package eu.zirkel.journeys.load;

import eu.zirkel.journeys.stage.Lecture;
import eu.zirkel.journeys.stage.Person;
import eu.zirkel.journeys.stage.Registered;
import org.jspecify.annotations.Nullable;

/** One person at one lecture: what was asked, what was promised, and when, on the asking side's clock. */
final class Participation {

    private final Lecture lecture;
    private final Person person;
    private final long asked = System.nanoTime();
    private volatile @Nullable Registered promise;
    private volatile long promised;
    private volatile boolean leaving;
    private volatile boolean withdrawn;

    Participation(Lecture lecture, Person person) {
        this.lecture = lecture;
        this.person = person;
    }

    Lecture lecture() {
        return lecture;
    }

    Person person() {
        return person;
    }

    /** What a client sends again whenever it does not know what became of the request. */
    String key() {
        return lecture.id() + "/" + person.email();
    }

    void promised(Registered told) {
        promised = System.nanoTime();
        promise = told;
    }

    /** What was acknowledged; absent while nobody knows. */
    @Nullable
    Registered promise() {
        return promise;
    }

    boolean mayLeave() {
        return promise != null && !leaving;
    }

    void leaves() {
        leaving = true;
    }

    void withdrawn() {
        withdrawn = true;
    }

    boolean isWithdrawn() {
        return withdrawn;
    }

    /** Whether this was acknowledged before the other was even asked for, so that the order of the two is beyond doubt. */
    boolean isSurelyBefore(Participation other) {
        return promise != null && promised < other.asked;
    }

    @Override
    public String toString() {
        return person.email() + " at " + lecture.title();
    }
}
