package eu.zirkel.notification.mails;

import eu.zirkel.contracts.Format;
import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.contracts.Recording;
import eu.zirkel.contracts.Venue;
import eu.zirkel.notification.activities.ActivityStatus;
import eu.zirkel.notification.activities.KnownActivity;
import eu.zirkel.notification.activities.KnownProgramme;
import eu.zirkel.notification.catalogue.MailCode;
import eu.zirkel.notification.contacts.Contact;
import eu.zirkel.service.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Coffee Lecture of story C, as the notification service knows it. */
final class Samples {

    static final Secrets SECRETS = new Secrets(Base64.getEncoder().encodeToString(new byte[32]));
    static final MailTexts TEXTS = new MailTexts();
    static final Links LINKS = new Links("https://zirkel.example", "zirkel.example", SECRETS);
    static final CalendarFiles CALENDARS = new CalendarFiles(TEXTS, LINKS, SECRETS);
    static final Letters LETTERS = new Letters(TEXTS, LINKS, SECRETS);
    static final Mails MAILS = new Mails(LETTERS, CALENDARS, new Templates(), new MimeWriter(LINKS));
    static final FuzzyDate TEN_O_CLOCK = at("2024-05-14T10:00", "Europe/Berlin");
    static final String JOIN = "https://webex.example/meet/cl-0514";

    private Samples() {}

    static FuzzyDate at(String local, String zone) {
        return FuzzyDate.at(LocalDateTime.parse(local).atZone(ZoneId.of(zone)));
    }

    static KnownProgramme programme() {
        return new KnownProgramme(
                "coffee",
                1,
                Map.of("de", "Coffee Lectures für Kommunen"),
                "de",
                "Europe/Berlin",
                "Büro Zirkel",
                "buero@zirkel.example",
                Map.of("de", "Gefördert vom Land Nordrhein-Westfalen"));
    }

    static KnownActivity lecture(FuzzyDate when, int calendarSequence, ActivityStatus status) {
        return new KnownActivity(
                "bottomup00000001",
                1,
                0,
                status,
                "series",
                "coffee",
                Map.of(
                        "de", "Stadtentwicklung durch Bürgerbeteiligung Bottom-up",
                        "en", "Urban development, bottom-up"),
                Map.of("de", "Coffee Lecture: Bottom-up"),
                when,
                "Europe/Berlin",
                Duration.ofMinutes(40),
                Format.ONLINE,
                null,
                new Recording(true, Recording.Scope.TALK),
                "WebEx",
                SECRETS.seal("{\"joinUrl\":\"" + JOIN + "\",\"dialIn\":\"+49 30 1\",\"passcode\":\"4711\"}"),
                calendarSequence,
                Instant.EPOCH,
                null);
    }

    static KnownActivity lecture() {
        return lecture(TEN_O_CLOCK, 0, ActivityStatus.PUBLISHED);
    }

    static KnownActivity onsite(FuzzyDate when, Venue venue) {
        KnownActivity online = lecture();
        return new KnownActivity(
                online.id(),
                1,
                0,
                online.status(),
                null,
                "coffee",
                online.titles(),
                null,
                when,
                "Europe/Berlin",
                null,
                Format.ONSITE,
                venue,
                null,
                null,
                null,
                3,
                Instant.EPOCH,
                null);
    }

    static Contact person(@Nullable String language, @Nullable String zone) {
        return new Contact(
                "person0000000001", 1, "Änne Müller, Stadt Köln", "aenne@koeln.example", language, zone, false);
    }

    static MailOrder order(MailCode code, KnownActivity activity, Contact contact, boolean seated) {
        return new MailOrder(
                "message000000001",
                code,
                "registration0001",
                null,
                seated,
                details(code),
                programme(),
                activity,
                contact,
                Instant.parse("2024-04-10T07:00:00Z"));
    }

    private static Map<String, String> details(MailCode code) {
        return switch (code) {
            case REG_WAITLISTED -> Map.of(MailOrder.POSITION, "2");
            case REG_OFFERED -> Map.of(MailOrder.DEADLINE, "2024-05-10T16:00:00Z");
            case REG_REJECTED -> Map.of(MailOrder.SEALED_REASON, SECRETS.seal("Nur für Kommunen"));
            case REC_PUBLISHED -> Map.of(MailOrder.UNTIL, "2024-05-21T22:00:00Z");
            default -> Map.of();
        };
    }

    static MailOrder order(MailCode code) {
        return order(code, lecture(), person("de", null), true);
    }
}
