package eu.zirkel.portal.organiser;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.portal.Sample;
import eu.zirkel.portal.StandIn;
import eu.zirkel.testing.Requirement;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Requirement({"C-10", "C-13"})
class ContentsTest extends OrganiserTest {

    private static final String EDIT = "/orga/a/" + Sample.LECTURE + "/bearbeiten";
    private static final String LECTURE = "/api/activities/" + Sample.LECTURE;

    @BeforeEach
    void olgaIsAtWork() {
        signIn();
    }

    @Test
    void the_form_shows_what_is_said_of_a_lecture_that_is_published() {
        assertThat(reader.opens(EDIT).body())
                .contains("value=\"Stadtentwicklung durch Bürgerbeteiligung Bottom-up\"")
                .contains("name=\"speakers.0.name\" type=\"text\" value=\"Jan-Hendrik Kamlage\"")
                .contains("CURE; Ruhr-Universität Bochum")
                .contains("name=\"speakers.1.name\"", "name=\"slots.2.type\"")
                .contains("Angemeldete per Mail über die Änderung informieren");
    }

    @Test
    void what_was_changed_is_sent_and_what_was_emptied_is_gone() {
        SCHEDULING.says("PATCH " + LECTURE, 200, StandIn.file("activity.json"));
        Map<String, String> form = form(EDIT);
        form.putAll(Map.of(
                "titles.de", "Bottom-up",
                "speakers.0.name", "",
                "speakers.1.name", "Ada Neu",
                "speakers.1.affiliation", "Institut; Universität",
                "slots.0.type", "TALK",
                "slots.0.minutes", "30",
                "slots.0.title.de", "Der Vortrag",
                "slots.0.title.fr", "L’exposé",
                "slots.1.type", "",
                "notifyParticipants", "yes"));

        assertThat(reader.submits(EDIT, form).statusCode()).isEqualTo(303);
        assertThat(SCHEDULING.lastAsked("PATCH", LECTURE).body())
                .contains("\"titles\":{\"de\":\"Bottom-up\"}", "\"abstracts\":{}", "\"notifyParticipants\":true")
                .contains("\"speakers\":[{\"name\":\"Ada Neu\",\"affiliationPath\":[\"Institut\",\"Universität\"]}]")
                .contains(
                        "\"slots\":[{\"type\":\"TALK\",\"title\":{\"de\":\"Der Vortrag\",\"fr\":\"L’exposé\"},\"duration\":\"PT30M\"}]");
    }

    @Test
    void an_objection_stands_in_the_row_it_is_about_even_after_an_empty_one() {
        SCHEDULING.says("PATCH " + LECTURE, 400, """
                {"status":400,"code":"VALIDATION_FAILED","errors":[
                 {"field":"slots[0].duration","code":"REQUIRED","message":"Bitte geben Sie die Dauer an."}]}""");
        Map<String, String> form = form(EDIT);
        form.putAll(Map.of("titles.de", "Bottom-up", "slots.1.type", "DISCUSSION", "slots.1.minutes", "viele"));
        HttpResponse<String> page = reader.submits(EDIT, form);

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("<a href=\"#slots.1.minutes\">Bitte geben Sie die Dauer an.</a>")
                .contains("value=\"viele\"");
    }
}
