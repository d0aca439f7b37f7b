package eu.zirkel.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestApi;
import eu.zirkel.testing.TestApi.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class TheCalendarFileOfAnActivityTest {

    @Autowired
    TestApi api;

    Plans plans;

    @BeforeEach
    void prepare() {
        api.setClock("2024-04-08T09:00:00+02:00");
        plans = new Plans(api);
    }

    @Test
    void canBeTakenAlongByAnybody() {
        String id = plans.published(Plans.TEN);

        Answer file = api.get("/api/activities/" + id + "/calendar.ics");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.headers().get("content-type"))
                .startsWith("text/calendar")
                .containsIgnoringCase("utf-8");
        assertThat(file.headers().get("content-disposition")).contains("termin.ics");
        assertThat(file.body().replace("\r\n ", ""))
                .contains(
                        "METHOD:PUBLISH\r\n",
                        "UID:" + id + "@zirkel.example\r\n",
                        "SEQUENCE:0\r\n",
                        "DTSTAMP:20240408T070000Z\r\n",
                        "DTSTART;TZID=Europe/Berlin:20240514T100000\r\n",
                        "DTEND;TZID=Europe/Berlin:20240514T104000\r\n",
                        "BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\n",
                        "SUMMARY:Coffee Lecture: Bottom-up\r\n",
                        "LOCATION:WebEx\r\n",
                        "/a/" + id)
                .doesNotContain("ATTENDEE", "webex.example");
    }

    @Test
    void isAllDayWithoutATime() {
        String id = plans.published(Plans.DAY);

        assertThat(api.get("/api/activities/" + id + "/calendar.ics").body())
                .contains("DTSTART;VALUE=DATE:20240514\r\n", "DTEND;VALUE=DATE:20240515\r\n", "TRANSP:TRANSPARENT\r\n")
                .doesNotContain("VTIMEZONE");
    }

    @Test
    void doesNotExistWithoutADay() {
        String id = plans.published("{'precision':'YEAR','value':'2025'}");

        Answer refused = api.with("Accept", "text/calendar").get("/api/activities/" + id + "/calendar.ics");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("NO_CALENDAR_DATE");
    }

    @Test
    void saysThatItIsOff() {
        String id = plans.published(Plans.TEN);
        plans.step(id, "cancel", "{'reason':'Absage'}");

        assertThat(api.get("/api/activities/" + id + "/calendar.ics").body())
                .contains("STATUS:CANCELLED\r\n", "SEQUENCE:1\r\n");
    }
}
