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
            "registrationPolicy", Map.of("allocation", "FIRST_COME", "promotion", "AUTO"),
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

    private static List<Map<String, Object>> slots(int talk, int discussion) {
        return List.of(
                Map.of("type", "TALK", "duration", "PT" + talk + "M"),
                Map.of("type", "DISCUSSION", "duration", "PT" + discussion + "M"));
    }
}
