package eu.zirkel.journeys.stage;

import eu.zirkel.journeys.platform.Platform;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lectures on site in one series of one programme, each with as many seats as the others. */
public final class Lectures {

    private final Platform platform;
    private final Organiser organiser;
    private final String programme;
    private final String series;
    private final List<Lecture> lectures = new ArrayList<>();

    /** A published programme with an open series of this German title. */
    public Lectures(Platform platform, String title, int seats) {
        this.platform = platform;
        this.organiser = new Organiser(platform);
        this.programme = organiser.programme(title);
        this.series = organiser.series(
                programme,
                Map.of(
                        "titles", Map.of("de", title),
                        "defaultDuration", "PT1H",
                        "defaultFormat", "ONSITE",
                        "capacity", Map.of("unit", "PERSON", "total", seats),
                        "registrationPolicy", Map.of("allocation", "FIRST_COME", "promotion", "AUTO")));
    }

    /**
     * One more, published.
     *
     * @param time in Berlin, such as {@code 2035-05-16T10:00}
     * @param when the same as the subjects of mails will show it
     */
    public Lecture add(String title, String time, String when) {
        Lecture lecture = organiser.lecture(
                series,
                Map.of(
                        "kind", "LECTURE",
                        "titles", Map.of("de", title),
                        "when", Map.of("precision", "INSTANT", "value", time + "[Europe/Berlin]"),
                        "venue", Map.of("name", "Rathaus", "town", "Essen", "country", "DE"),
                        "speakers", List.of(Map.of("name", "Erika Muster"))),
                title,
                when);
        lectures.add(lecture);
        return lecture;
    }

    public String programme() {
        return programme;
    }

    public String series() {
        return series;
    }

    /** Everything that is counted of them: seats, lists, the figures of the programme. */
    public Map<String, String> figures() {
        Map<String, String> figures = new LinkedHashMap<>();
        for (Lecture lecture : lectures) {
            figures.put("seats of " + lecture.title(), lecture.seats().body());
            for (String list : List.of("participants", "waitlist")) {
                figures.put(list + " of " + lecture.title(), String.valueOf(lecture.list(list)));
            }
        }
        String statistics = "/api/programmes/" + programme + "/statistics";
        figures.put(
                statistics, platform.as("organiser").get(statistics).expect(200).body());
        return figures;
    }
}
