package eu.zirkel.registration.registrations;

import eu.zirkel.contracts.RegistrationEvent.SeatOffered;
import eu.zirkel.messaging.Incoming;
import eu.zirkel.messaging.Timer;
import eu.zirkel.messaging.TimerTask;
import eu.zirkel.messaging.Timers;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Seats that are held for somebody go to the next when their time is over. */
@Component
public class SeatOffers implements TimerTask {

    private final ObjectProvider<Timers> timers;
    private final Seats seats;

    SeatOffers(ObjectProvider<Timers> timers, Seats seats) {
        this.timers = timers;
        this.seats = seats;
    }

    /** A seat is held: looks again when its time is over. */
    public void made(Incoming<SeatOffered> news) {
        timers.getObject()
                .set(new Timer(
                        "offer." + news.id(),
                        kind(),
                        news.data().deadline(),
                        Map.of(
                                "target", news.data().target().id(),
                                "registration", news.data().registrationId())));
    }

    @Override
    public String kind() {
        return "seat-offer";
    }

    @Override
    public void run(Timer timer, Duration late) {
        seats.lapse(timer.data().getOrDefault("target", ""), timer.data().getOrDefault("registration", ""));
    }
}
