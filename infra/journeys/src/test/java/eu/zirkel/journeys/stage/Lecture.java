package eu.zirkel.journeys.stage;

import eu.zirkel.journeys.http.Answer;
import eu.zirkel.journeys.http.Api;
import eu.zirkel.journeys.platform.Platform;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A published activity, as its organiser and its participants deal with it. */
public final class Lecture {

    private final Platform platform;
    private final Api participant;
    private final String id;
    private final String title;
    private final String when;

    /** @param when as it stands in the subjects of mails */
    Lecture(Platform platform, String id, String title, String when) {
        this.platform = platform;
        this.participant = platform.visitor();
        this.id = id;
        this.title = title;
        this.when = when;
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    /** Subject of the mail to somebody who got a seat at once. */
    public String confirmed() {
        return "Anmeldebestätigung: %s am %s".formatted(title, when);
    }

    /** Subject of the mail to somebody who waits. */
    public String waiting(int position) {
        return "Warteliste: %s (Platz %d)".formatted(title, position);
    }

    /** Subject of the mail to somebody an organiser has to look at. */
    public String received() {
        return "Anmeldung eingegangen: " + title;
    }

    /** Subject of the mail to somebody who is told no. */
    public String rejected() {
        return "Keine Teilnahme möglich: " + title;
    }

    /** Subject of the mail when it will not happen. */
    public String cancelled() {
        return "Absage: %s am %s".formatted(title, when);
    }

    /** Subject of the mail when it can be watched. */
    public String recorded() {
        return "Aufzeichnung verfügbar: " + title;
    }

    /** Subject of the mail to somebody who moved up. */
    public String promoted() {
        return "Platz frei – Sie sind dabei: %s am %s".formatted(title, when);
    }

    /** Subject of the mail to somebody who withdrew. */
    public String withdrawn() {
        return "Abmeldung bestätigt: " + title;
    }

    /** Subject of the reminder. */
    public String reminder() {
        return "Erinnerung: %s am %s".formatted(title, when);
    }

    /** The same lecture after its date was fixed or changed. */
    public Lecture at(String newWhen) {
        return new Lecture(platform, id, title, newWhen);
    }

    public Registered register(Person person) {
        return Registered.of(tryToRegister(person));
    }

    public Answer tryToRegister(Person person) {
        return participant.post("/api/registrations", person.registration(id));
    }

    /** Registers under a key, so that it may be sent again. */
    public Answer tryToRegister(Person person, String key) {
        return participant.with("Idempotency-Key", key).post("/api/registrations", person.registration(id));
    }

    public Answer withdraw(Registered registered) {
        return participant.post(
                "/api/registrations/%s/withdraw?token=%s".formatted(registered.id(), registered.token()), Map.of());
    }

    /** The organiser decides about somebody under review. */
    public Answer decide(Registered registered, Map<String, Object> decision) {
        return platform.as("organiser").post("/api/registrations/" + registered.id() + "/decision", decision);
    }

    /** What the participant sees behind the personal link. */
    public Answer look(Registered registered) {
        return participant.get("/api/links/" + registered.token());
    }

    public Answer seats() {
        return participant.get("/api/activities/" + id + "/seats").expect(200);
    }

    /** How many seats are taken. */
    public int confirmedSeats() {
        return seats().json().path("confirmed").asInt();
    }

    /** The organiser's list of everybody, or of those who wait in their order. */
    public List<JsonNode> list(String participantsOrWaitlist) {
        return platform.as("organiser")
                .get("/api/activities/" + id + "/" + participantsOrWaitlist)
                .expect(200)
                .list("participants");
    }

    /** An organiser's command, such as {@code capacity}. */
    public Answer command(String command, Object body) {
        return platform.as("organiser").post("/api/activities/" + id + "/" + command, body);
    }
}
