package eu.zirkel.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.testing.Requirement;
import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestApi;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ASeriesOfLecturesTest {

    @Autowired
    TestApi api;

    @Test
    @Requirement("C-04")
    void keepsItsTitleWhileEachLectureHasItsOwnAndMayGetAnother() {
        Plans plans = new Plans(api);
        String series = plans.series(plans.programme(), ",'label':{'de':'Coffee Lectures 2024'}");
        String may = lecture(plans, series, Plans.DAY, "Stadtentwicklung durch Bürgerbeteiligung Bottom-up");
        String june = lecture(plans, series, "{'precision':'DAY','value':'2024-06-11'}", "Klimaanpassung im Quartier");

        api.as("ORGANISER").patch("/api/activities/" + june, "{'titles':{'de':'Hitze in der Stadt'}}");

        JsonNode whole = api.get("/api/series/" + series).json();
        assertThat(whole.path("titles").path("de").asString()).isEqualTo("Reihe");
        assertThat(whole.path("label").path("de").asString()).isEqualTo("Coffee Lectures 2024");
        assertThat(whole.path("activities"))
                .extracting(activity -> activity.path("titles").path("de").asString())
                .containsExactly("Stadtentwicklung durch Bürgerbeteiligung Bottom-up", "Hitze in der Stadt");
        for (String lecture : new String[] {may, june}) {
            assertThat(api.get("/api/activities/" + lecture)
                            .json()
                            .path("seriesTitles")
                            .path("de")
                            .asString())
                    .isEqualTo("Reihe");
        }
    }

    private static String lecture(Plans plans, String series, String when, String title) {
        String id = plans.activity(series, when, "", title);
        assertThat(plans.step(id, "publish", "{}").status()).isEqualTo(200);
        return id;
    }
}
