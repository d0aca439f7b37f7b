package eu.zirkel.portal.organiser;

import eu.zirkel.portal.services.Activity;
import eu.zirkel.portal.services.Slot;
import eu.zirkel.portal.services.Speaker;
import eu.zirkel.portal.text.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an activity, between the form it is written in and the JSON scheduling takes: texts, speakers, agenda.
 * Speakers and points of the agenda are rows {@code speakers.0.name}, {@code slots.0.minutes}; an empty row is none.
 */
final class Contents {

    /** What a row of a speaker consists of. */
    static final List<String> SPEAKER = List.of("academicTitle", "name", "function", "affiliation");

    private static final List<String> SLOT =
            List.of("type", "minutes", "track", "start", "title.de", "title.en", "title.fr");
    private static final List<String> FILLED_SLOT = List.of("type", "minutes", "title.de", "title.en", "title.fr");
    private static final Pattern ROW = Pattern.compile("(speakers|slots)\\[(\\d+)](?:\\.(\\w+))?.*");
    private static final int MOST_ROWS = 100;

    private Contents() {}

    /** The form as the activity fills it. */
    static Typed of(Activity activity) {
        Map<String, String> values = new LinkedHashMap<>();
        texts(values, "titles", activity.titles());
        texts(values, "shortTitles", activity.shortTitles());
        texts(values, "abstracts", activity.abstracts());
        List<Speaker> speakers = activity.speakers();
        for (int i = 0; i < speakers.size(); i++) {
            Speaker speaker = speakers.get(i);
            put(values, "speakers." + i + ".academicTitle", speaker.academicTitle());
            put(values, "speakers." + i + ".name", speaker.name());
            put(values, "speakers." + i + ".function", speaker.function());
            put(values, "speakers." + i + ".affiliation", String.join("; ", speaker.affiliationPath()));
        }
        List<Slot> slots = activity.slots();
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            put(values, "slots." + i + ".type", slot.type());
            put(values, "slots." + i + ".minutes", minutes(slot.duration()));
            put(values, "slots." + i + ".track", slot.track());
            put(
                    values,
                    "slots." + i + ".start",
                    slot.start() == null ? null : slot.start().toString());
            texts(values, "slots." + i + ".title", slot.title());
        }
        return Typed.filled(values);
    }

    /** The JSON of the change; everything the form shows is in it, so that what was emptied is emptied. */
    static Map<String, Object> changes(Typed typed) {
        Map<String, Object> changes = new LinkedHashMap<>();
        changes.put("titles", typed.texts("titles"));
        changes.put("shortTitles", typed.texts("shortTitles"));
        changes.put("abstracts", typed.texts("abstracts"));
        changes.put(
                "speakers",
                rows(typed, "speakers", SPEAKER).stream()
                        .map(it -> speaker(typed, it))
                        .toList());
        changes.put(
                "slots",
                rows(typed, "slots", FILLED_SLOT).stream()
                        .map(it -> slot(typed, it))
                        .toList());
        changes.put("notifyParticipants", typed.ticked("notifyParticipants"));
        return changes;
    }

    /** How many rows the form shows: those filled and one more. */
    static int shown(Typed typed, String part) {
        List<Integer> filled = rows(typed, part, part.equals("slots") ? SLOT : SPEAKER);
        return filled.isEmpty() ? 1 : filled.getLast() + 2;
    }

    /** Where the thing that a path in the JSON names was typed. */
    static @Nullable String fieldOf(String path, Typed typed) {
        Matcher row = ROW.matcher(path);
        if (!row.matches()) {
            return Objections.fieldOf(path);
        }
        String part = row.group(1);
        List<Integer> filled = rows(typed, part, part.equals("slots") ? FILLED_SLOT : SPEAKER);
        int index = Integer.parseInt(row.group(2));
        String field = row.group(3) == null ? "" : row.group(3);
        String typedAs =
                switch (field) {
                    case "duration" -> "minutes";
                    case "affiliationPath" -> "affiliation";
                    case "", "title", "start" -> part.equals("slots") ? "type" : "name";
                    default -> field;
                };
        return index < filled.size() ? part + "." + filled.get(index) + "." + typedAs : null;
    }

    private static List<Integer> rows(Typed typed, String part, List<String> fields) {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < MOST_ROWS; i++) {
            String row = part + "." + i + ".";
            if (fields.stream().anyMatch(it -> !typed.at(row + it).isEmpty())) {
                rows.add(i);
            }
        }
        return rows;
    }

    private static Map<String, Object> speaker(Typed typed, int row) {
        String at = "speakers." + row + ".";
        Map<String, Object> speaker = new LinkedHashMap<>();
        Stream.of("name", "academicTitle", "function").forEach(it -> put(speaker, it, typed.at(at + it)));
        speaker.put("affiliationPath", typed.parts(at + "affiliation"));
        return speaker;
    }

    private static Map<String, Object> slot(Typed typed, int row) {
        String at = "slots." + row + ".";
        Map<String, Object> slot = new LinkedHashMap<>();
        Stream.of("type", "track", "start").forEach(it -> put(slot, it, typed.at(at + it)));
        Map<String, String> title = typed.texts(at + "title");
        if (!title.isEmpty()) {
            slot.put("title", title);
        }
        Integer minutes = typed.number(at + "minutes");
        if (minutes != null) {
            slot.put("duration", Duration.ofMinutes(minutes).toString());
        }
        return slot;
    }

    private static void texts(Map<String, String> values, String field, @Nullable Text text) {
        if (text != null) {
            text.byLanguage().forEach((language, wording) -> put(values, field + "." + language, wording));
        }
    }

    private static @Nullable String minutes(@Nullable Duration duration) {
        return duration == null ? null : String.valueOf(duration.toMinutes());
    }

    private static <T> void put(Map<String, T> values, String field, @Nullable T value) {
        if (value != null && !value.equals("")) {
            values.put(field, value);
        }
    }
}
