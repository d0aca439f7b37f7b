package eu.zirkel.scheduling.activity;

import eu.zirkel.contracts.Format;
import eu.zirkel.scheduling.input.Checks;
import eu.zirkel.scheduling.input.Texts;
import eu.zirkel.scheduling.programme.Contact;
import eu.zirkel.scheduling.programme.KnownProgramme;
import eu.zirkel.scheduling.programme.KnownProgrammes;
import eu.zirkel.scheduling.schedule.CalendarEntry;
import eu.zirkel.scheduling.schedule.CalendarFile;
import eu.zirkel.service.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calendar file that anybody may take along, and the calendar that anybody may subscribe to. */
@RestController
class CalendarController {

    private static final MediaType CALENDAR =
            new MediaType("text", "calendar", Map.of("charset", "UTF-8", "method", "PUBLISH"));

    private static final Map<String, String> FILE_NAMES =
            Map.of("de", "termin.ics", "en", "event.ics", "fr", "rendez-vous.ics");

    private static final int MOST = 100;

    private final Activities activities;
    private final Agenda agenda;
    private final KnownProgrammes programmes;
    private final Clock clock;
    private final String domain;
    private final String portal;

    CalendarController(
            Activities activities,
            Agenda agenda,
            KnownProgrammes programmes,
            Clock clock,
            @Value("${zirkel.domain}") String domain,
            @Value("${zirkel.portal-url}") String portal) {
        this.activities = activities;
        this.agenda = agenda;
        this.programmes = programmes;
        this.clock = clock;
        this.domain = domain;
        this.portal = portal;
    }

    @GetMapping("/api/activities/{id}/calendar.ics")
    ResponseEntity<byte[]> calendar(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        Activity activity =
                activities.find(id, request.isUserInRole("ORGANISER")).orElseThrow(Refusal::notFound);
        KnownProgramme programme = programmes.get(activity.programmeId());
        String language = language(lang, request, programme.defaultLanguage());
        String file = CalendarFile.of(entry(activity, programme, language))
                .orElseThrow(() -> Refusal.conflict("NO_CALENDAR_DATE"));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + FILE_NAMES.get(language) + "\"")
                .body(file.getBytes(StandardCharsets.UTF_8));
    }

    /** What is public and to come, for calendars that subscribe to it; narrowed like the list itself. */
    @GetMapping("/api/activities/calendar.ics")
    ResponseEntity<byte[]> calendars(
            Wanted wanted, @RequestParam(required = false) @Nullable String lang, HttpServletRequest request) {
        Optional<KnownProgramme> programme =
                Optional.ofNullable(wanted.programme()).flatMap(programmes::find);
        String usual = programme.map(KnownProgramme::defaultLanguage).orElse("de");
        String language = language(lang, request, usual);
        String name = programme.map(it -> text(language, it, it.titles())).orElse("Zirkel");
        List<CalendarEntry> entries = agenda.first(MOST, wanted).stream()
                .map(activity -> entry(activity, programmes.get(activity.programmeId()), language))
                .toList();
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .body(CalendarFile.of(name, entries).getBytes(StandardCharsets.UTF_8));
    }

    private CalendarEntry entry(Activity activity, KnownProgramme programme, String language) {
        ActivityContent content = activity.content();
        String title = text(language, programme, content.titlesOrNone());
        String shortTitle = Texts.in(language, programme.defaultLanguage(), content.shortTitles());
        String about = Texts.in(language, programme.defaultLanguage(), content.abstracts());
        String address = portal + "/a/" + activity.id();
        String description = title
                + "\n" + text(language, programme, programme.titles())
                + (about == null ? "" : "\n\n" + about)
                + "\n\n" + address;
        Contact contact = programme.contact();
        return new CalendarEntry(
                activity.id() + "@" + domain,
                activity.calendarSequence(),
                activity.schedule(),
                activity.status() == Activity.Status.CANCELLED,
                shortTitle == null ? title : shortTitle,
                location(activity),
                description,
                address,
                contact == null ? null : contact.name(),
                contact == null ? null : contact.email(),
                clock.instant());
    }

    private static @Nullable String location(Activity activity) {
        VenueDetails venue = activity.place().venue();
        SealedRoom room = activity.room();
        if (activity.place().format() != Format.ONLINE && venue != null) {
            return venue.line();
        }
        return room == null ? null : room.provider();
    }

    private static String text(String language, KnownProgramme programme, Map<String, String> texts) {
        return Optional.ofNullable(Texts.in(language, programme.defaultLanguage(), texts))
                .orElse("");
    }

    private static String language(@Nullable String wanted, HttpServletRequest request, String usual) {
        if (wanted != null && Checks.LANGUAGES.contains(wanted)) {
            return wanted;
        }
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        String accepted = header == null ? usual : request.getLocale().getLanguage();
        return Checks.LANGUAGES.contains(accepted) ? accepted : usual;
    }
}
