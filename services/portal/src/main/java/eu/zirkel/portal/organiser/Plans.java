package eu.zirkel.portal.organiser;

import eu.zirkel.contracts.Format;
import eu.zirkel.contracts.FuzzyDate;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns what was typed into the JSON that scheduling takes; empty fields are left out. */
final class Plans {

    private Plans() {}

    static Map<String, Object> programme(Typed typed) {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("titles", typed.texts("titles"));
        put(plan, "objectives", typed.texts("objectives"));
        plan.put("defaultLanguage", typed.at("defaultLanguage"));
        plan.put("defaultZone", typed.at("defaultZone"));
        if (!typed.at("contactName").isEmpty() || !typed.at("contactEmail").isEmpty()) {
            plan.put("contact", Map.of("name", typed.at("contactName"), "email", typed.at("contactEmail")));
        }
        return plan;
    }

    static Map<String, Object> series(Typed typed) {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("titles", typed.texts("titles"));
        put(plan, "objectives", typed.texts("objectives"));
        duration(plan, "defaultDuration", typed);
        put(plan, "defaultFormat", typed.at("format"));
        capacity(plan, typed);
        plan.put("registrationPolicy", Map.of("allocation", "FIRST_COME", "promotion", "AUTO"));
        recording(plan, typed);
        return plan;
    }

    static Map<String, Object> activity(Typed typed, FuzzyDate when) {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("kind", typed.at("kind"));
        plan.put("titles", typed.texts("titles"));
        put(plan, "shortTitles", typed.texts("shortTitles"));
        put(plan, "abstracts", typed.texts("abstracts"));
        plan.put("when", when);
        duration(plan, "duration", typed);
        put(plan, "format", typed.at("format"));
        place(plan, typed);
        capacity(plan, typed);
        recording(plan, typed);
        if (!typed.at("speakerName").isEmpty()) {
            Map<String, Object> speaker = new LinkedHashMap<>();
            speaker.put("name", typed.at("speakerName"));
            put(speaker, "academicTitle", typed.at("speakerTitle"));
            put(speaker, "function", typed.at("speakerFunction"));
            speaker.put("affiliationPath", typed.parts("speakerAffiliation"));
            plan.put("speakers", List.of(speaker));
        }
        return plan;
    }

    private static void place(Map<String, Object> plan, Typed typed) {
        boolean onsite = !Format.ONLINE.name().equals(typed.at("format"));
        if (onsite && !(typed.at("venueName") + typed.at("town")).isEmpty()) {
            Map<String, Object> venue = new LinkedHashMap<>();
            venue.put("name", typed.at("venueName").isEmpty() ? typed.at("town") : typed.at("venueName"));
            put(venue, "address", typed.at("address"));
            put(venue, "town", typed.at("town"));
            plan.put("venue", venue);
        }
        if (!typed.at("joinUrl").isEmpty()) {
            plan.put("room", Map.of("provider", typed.at("provider"), "joinUrl", typed.at("joinUrl")));
        }
    }

    private static void capacity(Map<String, Object> plan, Typed typed) {
        Integer total = typed.number("capacity");
        if (total != null) {
            plan.put("capacity", Map.of("unit", "PERSON", "total", total));
        }
    }

    private static void recording(Map<String, Object> plan, Typed typed) {
        if (typed.ticked("recorded")) {
            plan.put("recording", Map.of("planned", true, "scope", "TALK"));
        }
    }

    private static void duration(Map<String, Object> plan, String field, Typed typed) {
        Integer minutes = typed.number("minutes");
        if (minutes != null) {
            plan.put(field, Duration.ofMinutes(minutes).toString());
        }
    }

    private static void put(Map<String, Object> plan, String field, Object value) {
        boolean empty = value instanceof String text ? text.isEmpty() : value instanceof Map<?, ?> map && map.isEmpty();
        if (!empty) {
            plan.put(field, value);
        }
    }
}
