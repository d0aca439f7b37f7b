package eu.zirkel.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.testing.Requirement;
import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestApi;
import eu.zirkel.testing.TestApi.Answer;
import eu.zirkel.testing.TestEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Stories C2 to C4, and what happens when the lecture has to wait. */
@ServiceTest
class ACoffeeLectureTest {

    private static final String SPEAKER = """
            ,'speakers':[{'name':'Jan-Hendrik Kamlage','academicTitle':'Dr.','function':'Leiter der Forschungsgruppe',
              'affiliationPath':['Forschungsgruppe Partizipation und Transformation','CURE','Ruhr-Universität Bochum']}],
             'slots':[{'type':'TALK','duration':'PT20M'},{'type':'DISCUSSION','duration':'PT20M'}]""";

    @Autowired
    TestApi api;

    @Autowired
    TestEvents events;

    Plans plans;
    String id;

    @BeforeEach
    void prepare() {
        api.setClock("2024-04-08T09:00:00+02:00");
        plans = new Plans(api);
        String series = plans.series(plans.programme(), """
                ,'defaultDuration':'PT40M','defaultFormat':'ONLINE','capacity':{'unit':'PERSON','total':30},
                'registrationPolicy':{},'recording':{'planned':true,'scope':'TALK'}""");
        id = plans.activity(series, Plans.DAY, SPEAKER);
        assertThat(plans.step(id, "publish", "{}").status()).isEqualTo(200);
    }

    @Test
    @Requirement({"C-03", "C-10", "C-13", "C-14", "C-15", "C-19"})
    void isPublishedWithItsDayItsSpeakerAndItsAgendaAndWithoutTimeAndLink() {
        JsonNode lecture = api.get("/api/activities/" + id).json();

        assertThat(lecture.path("when").toString()).isEqualTo("{\"precision\":\"DAY\",\"value\":\"2024-05-14\"}");
        assertThat(lecture.has("startsAt")).isFalse();
        JsonNode speaker = lecture.path("speakers").path(0);
        assertThat(speaker.path("academicTitle").asString()).isEqualTo("Dr.");
        assertThat(speaker.path("affiliationPath").toString())
                .isEqualTo(
                        "[\"Forschungsgruppe Partizipation und Transformation\",\"CURE\",\"Ruhr-Universität Bochum\"]");
        assertThat(lecture.path("slots"))
                .extracting(slot -> slot.path("type").asString())
                .containsExactly("TALK", "DISCUSSION");
        assertThat(lecture.path("recording").path("scope").asString()).isEqualTo("TALK");
        assertThat(lecture.path("room").toString()).isEqualTo("{\"provider\":\"WebEx\"}");
        assertThat(events.await("scheduling.activity-published", id).body()).doesNotContain("Kamlage", "cl-0514");
    }

    @Test
    @Requirement({"C-13", "C-21"})
    void noSeatsAreRefusedAndTooLongAnAgendaIsDoubtful() {
        Answer none = plans.step(id, "capacity", "{'total':0}");
        Answer longer = plans.step(
                id, "slots", "[{'type':'TALK','duration':'PT30M'},{'type':'DISCUSSION','duration':'PT20M'}]");

        assertThat(none.status()).isEqualTo(400);
        assertThat(none.json().path("errors").path(0).path("field").asString()).isEqualTo("total");
        assertThat(longer.status()).isEqualTo(200);
        assertThat(longer.json().path("warnings").path(0).path("code").asString())
                .isEqualTo("SLOTS_EXCEED_DURATION");
    }

    @Test
    @Requirement("C-12")
    void endsFortyMinutesAfterItsTimeIsFixed() {
        Answer fixed = plans.step(id, "date", "{'when':" + Plans.TEN + "}");

        assertThat(fixed.json().path("endsAt").asString()).isEqualTo("2024-05-14T08:40:00Z");
        assertThat(events.await("scheduling.activity-date-fixed", id)
                        .json()
                        .path("duration")
                        .asString())
                .isEqualTo("PT40M");
    }

    @Test
    void isPostponedAndComesBackUnderTheSameEntryOneSequenceLater() {
        plans.step(id, "date", "{'when':" + Plans.TEN + "}");
        String entry = line("UID:");
        assertThat(line("SEQUENCE:")).isEqualTo("SEQUENCE:1");

        Answer postponed = plans.step(id, "postpone", "{'reason':'Krankheit'}");
        assertThat(postponed.json().path("status").asString()).isEqualTo("POSTPONED");
        assertThat(postponed.json().path("when").path("precision").asString()).isEqualTo("UNKNOWN");
        assertThat(api.get("/api/activities/" + id + "/calendar.ics").code()).isEqualTo("NO_CALENDAR_DATE");
        assertThat(plans.step(id, "held", "{}").code()).isEqualTo("INVALID_STATE");

        Answer back =
                plans.step(id, "date", "{'when':{'precision':'INSTANT','value':'2024-06-11T10:00[Europe/Berlin]'}}");
        assertThat(back.json().path("status").asString()).isEqualTo("PUBLISHED");
        assertThat(back.json().path("endsAt").asString()).isEqualTo("2024-06-11T08:40:00Z");
        assertThat(line("UID:")).isEqualTo(entry);
        assertThat(line("SEQUENCE:")).isEqualTo("SEQUENCE:3");
        assertThat(events.await("scheduling.activity-postponed", id)
                        .json()
                        .path("calendarSequence")
                        .asInt())
                .isEqualTo(2);
    }

    private String line(String beginning) {
        return api.get("/api/activities/" + id + "/calendar.ics")
                .body()
                .lines()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }
}
