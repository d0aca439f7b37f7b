package eu.zirkel.testing.sample;

import eu.zirkel.contracts.SchedulingEvent.ActivityHeld;
import eu.zirkel.messaging.Correlation;
import eu.zirkel.messaging.Incoming;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Reacts to several at once and remembers which came together; fails as a whole while one of them is in trouble. */
@Component
class Rounds {

    private final Troubles troubles;
    private final List<List<Incoming<ActivityHeld>>> rounds = new CopyOnWriteArrayList<>();

    Rounds(Troubles troubles) {
        this.troubles = troubles;
    }

    void take(List<Incoming<ActivityHeld>> news) {
        news.forEach(one -> troubles.pass(one.id()));
        rounds.add(news);
    }

    /** The events of one aggregate that were reacted to, in order: what is done because of each names it as its cause. */
    List<String> taken(String subject) {
        return rounds.stream()
                .flatMap(List::stream)
                .filter(one -> one.subject().equals(subject))
                .map(one ->
                        one.within(() -> String.valueOf(Correlation.current().causation())))
                .toList();
    }

    /** The most events of one aggregate that were reacted to together. */
    int largest(String subject) {
        return rounds.stream()
                .mapToInt(round -> (int) round.stream()
                        .filter(one -> one.subject().equals(subject))
                        .count())
                .max()
                .orElse(0);
    }
}
