package eu.zirkel.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestApi;
import eu.zirkel.testing.TestApi.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

    @Test
    void isOneOfManyInACalendarToSubscribeTo() {
        String programme = plans.programme();
        String series = plans.series(programme, ",'defaultDuration':'PT40M'");
        String lecture = plans.activity(series, Plans.TEN, "");
        String wholeDay = plans.activity(series, Plans.DAY, "");
        String someTime = plans.activity(series, "{'precision':'YEAR','value':'2025'}", "");
        String cancelled = plans.activity(series, Plans.TEN, "");
        String draft = plans.activity(series, Plans.TEN, "");
        List.of(lecture, wholeDay, someTime, cancelled).forEach(id -> plans.step(id, "publish", "{}"));
        plans.step(cancelled, "cancel", "{'reason':'Absage'}");

        Answer calendar = api.get("/api/activities/calendar.ics?lang=de&programme=" + programme);

        assertThat(calendar.status()).isEqualTo(200);
        assertThat(calendar.headers().get("content-type")).startsWith("text/calendar");
        assertThat(calendar.body().lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(calendar.body().replace("\r\n ", ""))
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains(
                        "METHOD:PUBLISH\r\n",
                        "X-WR-CALNAME:Coffee Lectures ",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n",
                        "UID:" + lecture + "@zirkel.example\r\n",
                        "DTSTART:20240514T080000Z\r\n",
                        "DTEND:20240514T084000Z\r\n",
                        "UID:" + wholeDay + "@zirkel.example\r\n",
                        "DTSTART;VALUE=DATE:20240514\r\n")
                .doesNotContain(someTime, cancelled, draft, "ATTENDEE", "webex.example", "VTIMEZONE");
        assertThat(api.get("/api/activities/calendar.ics?month=soon").code()).isEqualTo("VALIDATION_FAILED");
    }
}
