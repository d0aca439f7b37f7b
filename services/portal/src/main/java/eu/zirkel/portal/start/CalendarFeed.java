package eu.zirkel.portal.start;

import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.portal.page.Page;
import eu.zirkel.portal.services.Activity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes a calendar to subscribe to (RFC 5545). An activity has the same UID as in its own file and in mails, so that
 * nobody has it twice; times are in UTC, what has no day yet is left out.
 *
 * @param origin of the pages the entries lead to
 */
record CalendarFeed(Page page, String domain, String origin, Instant now) {

    private static final int OCTETS = 75;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);

    String of(List<Activity> activities) {
        StringBuilder file = new StringBuilder();
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//Zirkel//Zirkel//DE");
        line(file, "METHOD:PUBLISH");
        line(file, "X-WR-CALNAME:" + escaped("Zirkel – " + page.words().say("start.title")));
        line(file, "REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        activities.stream().filter(it -> it.when().hasDay()).forEach(it -> event(file, it));
        line(file, "END:VCALENDAR");
        return file.toString();
    }

    private void event(StringBuilder file, Activity activity) {
        String address = origin + "/a/" + activity.id();
        line(file, "BEGIN:VEVENT");
        line(file, "UID:" + activity.id() + "@" + domain);
        line(file, "DTSTAMP:" + moment(now));
        time(file, activity);
        line(
                file,
                "SUMMARY:"
                        + escaped(page.text(activity.shortOrFullTitles(), activity.defaultLanguage())
                                .text()));
        line(file, "LOCATION:" + escaped(page.place(activity)));
        line(file, "DESCRIPTION:" + escaped(page.title(activity).text() + "\n" + address));
        line(file, "URL:" + address);
        if (activity.status().equals("CANCELLED")) {
            line(file, "STATUS:CANCELLED");
        }
        line(file, "END:VEVENT");
    }

    private static void time(StringBuilder file, Activity activity) {
        FuzzyDate when = activity.when();
        Instant start = when.start().map(ZonedDateTime::toInstant).orElse(activity.startsAt());
        if (start == null) {
            line(file, "DTSTART;VALUE=DATE:" + day(when.earliest()));
            line(file, "DTEND;VALUE=DATE:" + day(when.latest().plusDays(1)));
            line(file, "TRANSP:TRANSPARENT");
            return;
        }
        Instant end = end(activity, start);
        line(file, "DTSTART:" + moment(start));
        if (end != null) {
            line(file, "DTEND:" + moment(end));
        }
    }

    private static @Nullable Instant end(Activity activity, Instant start) {
        if (activity.endsAt() != null) {
            return activity.endsAt();
        }
        return activity.duration() == null ? null : start.plus(activity.duration());
    }

    private static String moment(Instant instant) {
        return MOMENT.format(instant.atOffset(ZoneOffset.UTC));
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    /** No line is longer than 75 octets, and none breaks within a character. */
    private static void line(StringBuilder file, String content) {
        int used = 0;
        for (int i = 0; i < content.length(); i += Character.charCount(content.codePointAt(i))) {
            String character = Character.toString(content.codePointAt(i));
            int octets = character.getBytes(StandardCharsets.UTF_8).length;
            if (used + octets > OCTETS) {
                file.append("\r\n ");
                used = 1;
            }
            file.append(character);
            used += octets;
        }
        file.append("\r\n");
    }
}
