package eu.zirkel.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.testing.Requirement;
import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestApi;
import eu.zirkel.testing.TestApi.Answer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
@Requirement("C-16")
class BadConditionsTest {

    private static final String GOOD =
            "{\"key\":\"k%d\",\"enforcement\":\"REVIEW\",\"condition\":%s,\"message\":{\"de\":\"Warum\"}}";
    private static final String SIZE = "{\"attribute\":\"SIZE\",\"atLeast\":2}";

    @Autowired
    TestApi api;

    Plans plans;
    TestApi organiser;
    String series;
    String activity;

    @BeforeEach
    void prepare() {
        plans = new Plans(api);
        organiser = api.as("ORGANISER");
        series = plans.series(plans.programme(), ",'registrationPolicy':{}");
        activity = plans.activity(series, Plans.TEN, "");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    .attribute         | {"attribute":"SHOE_SIZE","oneOf":["43"]}
                    .attribute         | {"attribute":3,"oneOf":["43"]}
                    .equals            | {"attribute":"SIZE","equals":2}
                    ``                 | {}
                    ``                 | {"oneOf":["DE"]}
                    ``                 | {"all":[{"attribute":"SIZE","atLeast":2}],"any":[{"attribute":"SIZE","atLeast":2}]}
                    ``                 | {"attribute":"SIZE","atLeast":2,"not":{"attribute":"SIZE","atLeast":3}}
                    .all               | {"all":[]}
                    .any               | {"any":[]}
                    .all[0]            | {"all":[null]}
                    .all[1]            | {"all":[{"attribute":"SIZE","atLeast":2},{}]}
                    .not.oneOf         | {"not":{"attribute":"SECTOR"}}
                    .not.oneOf         | {"not":{"not":{"attribute":"SIZE","atMost":1},"oneOf":["A"]}}
                    .oneOf             | {"attribute":"ORGANISATION_KIND"}
                    .oneOf             | {"attribute":"ORGANISATION_KIND","oneOf":[]}
                    .oneOf[1]          | {"attribute":"ORGANISATION_KIND","oneOf":["RESEARCH"," "]}
                    .oneOf[0]          | {"attribute":"ORGANISATION_KIND","oneOf":[null]}
                    .oneOf[0]          | {"attribute":"ORGANISATION_KIND","oneOf":[1]}
                    .oneOf             | {"attribute":"ORGANISATION_KIND","oneOf":"RESEARCH"}
                    .atMost            | {"attribute":"ORGANISATION_KIND","oneOf":["RESEARCH"],"atMost":2}
                    .atLeast           | {"attribute":"FUNCTION","atLeast":2}
                    .oneOf             | {"attribute":"SIZE","oneOf":["2"]}
                    .oneOf             | {"attribute":"ORGANISATION_POPULATION","atMost":25000,"oneOf":["2"]}
                    .atMost            | {"attribute":"ORGANISATION_POPULATION"}
                    .atMost            | {"attribute":"ORGANISATION_POPULATION","atMost":-1}
                    .atMost            | {"attribute":"ORGANISATION_POPULATION","atMost":"25000"}
                    .atLeast           | {"attribute":"SIZE","atLeast":0}
                    .atLeast           | {"attribute":"SIZE","atLeast":5,"atMost":4}
                    .oneOf[0]          | {"attribute":"ORGANISATION_COUNTRY","oneOf":["XX"]}
                    .oneOf[0]          | {"attribute":"ORGANISATION_SUBDIVISION","oneOf":["NRW"]}
                    .not.not.not.not.not | {"not":{"not":{"not":{"not":{"not":{"attribute":"SIZE","atLeast":2}}}}}}
                    """)
    void aConditionThatCannotBeDecidedIsNamed(String path, String condition) {
        refused("registrationPolicy.rules[0].condition" + path, "{\"rules\":[" + GOOD.formatted(1, condition) + "]}");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    rules[0].key         | {"enforcement":"REVIEW","condition":%1$s,"message":{"de":"x"}}
                    rules[0].key         | {"key":"Mit Leerzeichen","enforcement":"REVIEW","condition":%1$s,"message":{"de":"x"}}
                    rules[0].enforcement | {"key":"a","enforcement":"MAYBE","condition":%1$s,"message":{"de":"x"}}
                    rules[0].enforcement | {"key":"a","condition":%1$s,"message":{"de":"x"}}
                    rules[0].condition   | {"key":"a","enforcement":"REVIEW","message":{"de":"x"}}
                    rules[0].message.de  | {"key":"a","enforcement":"REVIEW","condition":%1$s}
                    rules[0].message.de  | {"key":"a","enforcement":"REVIEW","condition":%1$s,"message":{"en":"Only English"}}
                    rules[0].message.de  | {"key":"a","enforcement":"REVIEW","condition":%1$s,"message":{"de":" "}}
                    rules[0].message.es  | {"key":"a","enforcement":"REVIEW","condition":%1$s,"message":{"de":"x","es":"x"}}
                    rules[0].because     | {"key":"a","enforcement":"REVIEW","condition":%1$s,"message":{"de":"x"},"because":1}
                    rules[1].key         | {"key":"a","enforcement":"REVIEW","condition":%1$s,"message":{"de":"x"}},{"key":"a","enforcement":"REJECT","condition":%1$s,"message":{"de":"x"}}
                    rules[0]             | null
                    """)
    void aRuleThatCannotBeToldOrReadIsNamed(String path, String rules) {
        refused("registrationPolicy." + path, "{\"rules\":[" + rules.formatted(SIZE) + "]}");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    offerWindow | {"promotion":"OFFER"}
                    offerWindow | {"offerWindow":"PT48H"}
                    offerWindow | {"promotion":"AUTO","offerWindow":"PT48H"}
                    offerWindow | {"promotion":"OFFER","offerWindow":"PT0S"}
                    offerWindow | {"promotion":"OFFER","offerWindow":"-PT1H"}
                    offerWindow | {"promotion":"OFFER","offerWindow":"P30DT1S"}
                    offerWindow | {"promotion":"OFFER","offerWindow":"bald"}
                    promotion   | {"promotion":"LOTTERY"}
                    rules       | {"rules":"none"}
                    """)
    void aPolicyWhosePartsDoNotFitIsRefused(String path, String policy) {
        refused("registrationPolicy." + path, policy);
    }

    @Test
    void rulesHaveALargestNumberAndConditionsADepth() {
        String twenty = rules(20);
        String deep = "{\"not\":{\"not\":{\"not\":{\"not\":" + SIZE + "}}}}";

        assertThat(change("{\"rules\":" + twenty + "}").status()).isEqualTo(200);
        assertThat(change("{\"rules\":[" + GOOD.formatted(1, deep) + "]}").status())
                .isEqualTo(200);
        assertThat(change("{\"promotion\":\"OFFER\",\"offerWindow\":\"P30D\"}").status())
                .isEqualTo(200);
        refused("registrationPolicy.rules", "{\"rules\":" + rules(21) + "}");
    }

    private static String rules(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> GOOD.formatted(i, SIZE))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private Answer change(String policy) {
        return organiser.send("PATCH", "/api/activities/" + activity, "{\"registrationPolicy\":" + policy + "}");
    }

    private void refused(String field, String policy) {
        String body = "{\"registrationPolicy\":" + policy + "}";
        String planned = "{\"kind\":\"LECTURE\",\"titles\":{\"de\":\"X\"},\"when\":{\"precision\":\"UNKNOWN\"},"
                + "\"registrationPolicy\":" + policy + "}";
        String before = organiser.get("/api/series/" + series).body();

        named(field, organiser.send("PATCH", "/api/activities/" + activity, body));
        named(field, organiser.send("PATCH", "/api/series/" + series, body));
        named(field, organiser.send("POST", "/api/series/" + series + "/activities", planned));

        assertThat(organiser.get("/api/series/" + series).body()).isEqualTo(before);
    }

    private static void named(String field, Answer refused) {
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("VALIDATION_FAILED");
        assertThat(refused.json().path("errors"))
                .extracting(error -> error.path("field").asString())
                .contains(field);
        assertThat(refused.body()).doesNotContain("invalid.");
    }
}
