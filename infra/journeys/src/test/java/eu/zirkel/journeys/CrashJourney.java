package eu.zirkel.journeys;

import static eu.zirkel.journeys.platform.Patience.AFTER_AN_OUTAGE;
import static eu.zirkel.journeys.platform.Platform.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.journeys.load.Load;
import eu.zirkel.journeys.load.Verdict;
import eu.zirkel.journeys.mail.Delivery;
import eu.zirkel.journeys.mail.Mail;
import eu.zirkel.journeys.mail.Mailbox;
import eu.zirkel.journeys.platform.Journey;
import eu.zirkel.journeys.platform.Patience;
import eu.zirkel.journeys.platform.Platform;
import eu.zirkel.journeys.stage.Lecture;
import eu.zirkel.journeys.stage.Organiser;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Services are killed with {@code kill -9} while people register and withdraw. {@code -Djourneys.rounds=100} makes it long,
 * {@code -Djourneys.seed=…} repeats the choices of an earlier run.
 */
@Journey
@Order(6)
class CrashJourney {

    private static final int ROUNDS = Integer.getInteger("journeys.rounds", SERVICES.size() + 1);
    private static final long SEED = Long.getLong("journeys.seed", System.nanoTime());
    private static final int LECTURES = 3;
    private static final int SEATS = 4;
    private static final int ANSWERS_BETWEEN_KILLS = 15;

    private final Platform platform;
    private final List<Lecture> lectures;
    private final Mailbox mailbox;

    CrashJourney(Platform platform) {
        this.platform = platform;
        Organiser organiser = new Organiser(platform);
        this.lectures = IntStream.rangeClosed(1, LECTURES)
                .mapToObj(number -> organiser.lecture("Gedränge " + number, SEATS))
                .toList();
        this.mailbox = new Mailbox(platform);
    }

    @Test
    @Order(1)
    void whateverIsKilledNothingAcknowledgedIsLostAndNothingHappensTwice() {
        Load load = new Load(lectures, SEATS, SEED);
        try (load) {
            load.start();
            for (int round = 0; round < ROUNDS; round++) {
                awaitAnswers(load);
                platform.kill(victims(round));
                platform.awaitHealthy(AFTER_AN_OUTAGE);
            }
            awaitAnswers(load);
        }
        platform.awaitQuiet(AFTER_AN_OUTAGE);

        Delivery delivery = mailbox.newMails();
        Verdict verdict = new Verdict(load, delivery);
        System.out.printf(
                "Crash journey, seed %d: %d rounds, %s; %d mails, %d of them again with the same Message-ID%n",
                SEED, ROUNDS, load, delivery.mails().size(), verdict.duplicates());
        assertThat(verdict.violations()).as("seed %d", SEED).isEmpty();
        assertThatTheVerdictHasEyes(load, delivery);
    }

    /** One service after the other, then all of them at once. */
    private static String[] victims(int round) {
        int turn = round % (SERVICES.size() + 1);
        return turn < SERVICES.size() ? new String[] {SERVICES.get(turn)} : SERVICES.toArray(String[]::new);
    }

    private static void awaitAnswers(Load load) {
        int before = load.done();
        Patience.within(AFTER_AN_OUTAGE)
                .alias("people get answers again")
                .until(() -> load.done() >= before + ANSWERS_BETWEEN_KILLS);
    }

    /** A verdict that never finds anything proves nothing. */
    private static void assertThatTheVerdictHasEyes(Load load, Delivery delivery) {
        List<Mail> mails = delivery.mails();
        List<Mail> oneMore = new ArrayList<>(mails);
        oneMore.add(mails.getFirst().writtenAgain());

        assertThat(new Verdict(load, new Delivery(mails.subList(1, mails.size()))).violations())
                .hasSize(1);
        assertThat(new Verdict(load, new Delivery(oneMore)).violations()).hasSize(1);
    }
}
