package eu.zirkel.journeys.stage;

import java.util.List;
import java.util.Map;

/** What the organiser of story C enters: a series of lectures of forty minutes for thirty people. */
public final class CoffeePlan {

    /** The series of C1. */
    public static final Map<String, Object> SERIES = Map.of(
            "titles", Map.of("de", "Coffee Lectures 2024"),
            "defaultDuration", "PT40M",
            "defaultFormat", "ONLINE",
            "capacity", Map.of("unit", "PERSON", "total", 30),
            "registrationPolicy",
                    Map.of("allocation", "FIRST_COME", "promotion", "AUTO", "rules", List.of(administrationInNrw())),
            "recording", Map.of("planned", true, "scope", "TALK"));

    /** A lecture whose agenda takes longer than the lecture (C3). */
    public static final Map<String, Object> TOO_LONG = Map.of(
            "kind", "LECTURE",
            "titles", Map.of("de", "Zu lang"),
            "when", Map.of("precision", "DAY", "value", "2024-05-15"),
            "slots", slots(30, 20));

    private static final Map<String, Object> SPEAKER = Map.of(
            "name", "Jan-Hendrik Kamlage",
            "academicTitle", "Dr.",
            "function", "Leiter der Forschungsgruppe",
            "affiliationPath",
                    List.of("Forschungsgruppe Partizipation und Transformation", "CURE", "Ruhr-Universität Bochum"));

    private CoffeePlan() {}

    /** The lecture of C2: a day, and no time yet. */
    public static Map<String, Object> lecture(String room) {
        return Map.of(
                "kind", "LECTURE",
                "titles", Map.of("de", "Stadtentwicklung durch Bürgerbeteiligung Bottom-up"),
                "shortTitles", Map.of("de", "Coffee Lecture: Bottom-up"),
                "when", Map.of("precision", "DAY", "value", "2024-05-14"),
                "speakers", List.of(SPEAKER),
                "slots", slots(20, 20),
                "room", Map.of("provider", "WebEx", "joinUrl", room));
    }

    /** The lecture of C18. */
    public static Map<String, Object> secondLecture(String room) {
        return Map.of(
                "kind", "LECTURE",
                "titles", Map.of("de", "Beteiligung im ländlichen Raum"),
                "shortTitles", Map.of("de", "Coffee Lecture: Dorf"),
                "when", Map.of("precision", "INSTANT", "value", "2024-06-11T10:00[Europe/Berlin]"),
                "speakers", List.of(SPEAKER),
                "room", Map.of("provider", "WebEx", "joinUrl", room));
    }

    /** The recording of C15, as far as the editor has got at first. */
    public static Map<String, Object> recording(String lecture) {
        return Map.of(
                "type", "RECORDING",
                "language", "de",
                "titles", Map.of("de", "Aufzeichnung: Bottom-up"),
                "activityId", lecture,
                "scope", "TALK");
    }

    /** Bytes that a film begins with. */
    public static byte[] film() {
        byte[] film = new byte[20_000];
        byte[] beginning = {
            0, 0, 0, 24, 'f', 't', 'y', 'p', 'm', 'p', '4', '2', 0, 0, 0, 0, 'm', 'p', '4', '2', 'i', 's', 'o', 'm'
        };
        System.arraycopy(beginning, 0, film, 0, beginning.length);
        return film;
    }

    /** The good practice of C17. */
    public static Map<String, Object> goodPractice(String lecture) {
        return Map.ofEntries(
                Map.entry("type", "GOOD_PRACTICE"),
                Map.entry("language", "de"),
                Map.entry("titles", Map.of("de", "Beweg Dein Quartier")),
                Map.entry("challenge", Map.of("de", "Mobilitätswende im Stadtteil")),
                Map.entry("approach", Map.of("de", "Reallabore mit den Menschen vor Ort")),
                Map.entry("results", Map.of("de", "Straßen als Treffpunkte")),
                Map.entry("transferability", Map.of("de", "Auch für kleinere Kommunen geeignet")),
                Map.entry("awards", List.of("Auszeichnung für Innovationskraft")),
                Map.entry("municipalities", List.of("Essen", "Offenbach")),
                Map.entry("licence", "CC BY 4.0"),
                Map.entry("recommendedForReuse", true),
                Map.entry("activityIds", List.of(lecture)),
                Map.entry("contributors", List.of(Map.of("name", "Dr. Jan-Hendrik Kamlage", "consent", true))));
    }

    /** For staff of state and municipal administrations in North Rhine-Westphalia; an organiser decides about others (C-16). */
    private static Map<String, Object> administrationInNrw() {
        return Map.of(
                "key",
                "nrw-administration",
                "enforcement",
                "REVIEW",
                "condition",
                Map.of(
                        "all",
                        List.of(
                                Map.of(
                                        "attribute",
                                        "ORGANISATION_KIND",
                                        "oneOf",
                                        List.of("STATE_ADMINISTRATION", "MUNICIPAL_ADMINISTRATION")),
                                Map.of("attribute", "ORGANISATION_SUBDIVISION", "oneOf", List.of("DE-NW")))),
                "message",
                Map.of("de", "Für Beschäftigte der Landes- und Kommunalverwaltung in Nordrhein-Westfalen."));
    }

    private static List<Map<String, Object>> slots(int talk, int discussion) {
        return List.of(
                Map.of("type", "TALK", "duration", "PT" + talk + "M"),
                Map.of("type", "DISCUSSION", "duration", "PT" + discussion + "M"));
    }
}
