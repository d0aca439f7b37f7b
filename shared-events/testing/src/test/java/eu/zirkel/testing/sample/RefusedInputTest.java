package eu.zirkel.testing.sample;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestApi;
import eu.zirkel.testing.TestApi.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Wrong input is answered field by field, with a code that stays and a sentence in the reader's language. */
@ServiceTest
class RefusedInputTest {

    private static final String ANNA = "{'name':'Anna','email':'anna@stadt.example'}";

    @Autowired
    TestApi api;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {}                                       | people   | REQUIRED  | Bitte füllen Sie dieses Feld aus.
            {'people':[]}                            | people   | REQUIRED  | Bitte füllen Sie dieses Feld aus.
            {'people':[ANNA,ANNA,ANNA]}              | people   | TOO_LONG  | Das sind zu viele; höchstens 2.
            {'people':[{}]}                          | people[0].name  | REQUIRED  | Bitte füllen Sie dieses Feld aus.
            {'people':[ANNA,{'name':' '}]}           | people[1].name  | REQUIRED  | Bitte füllen Sie dieses Feld aus.
            {'people':[{'name':'A'}]}                | people[0].name  | TOO_SHORT | Das ist zu kurz; mindestens 2 Zeichen.
            {'people':[{'name':'Anna Anna Anna Anna Anna'}]} | people[0].name | TOO_LONG | Das ist zu lang; höchstens 20 Zeichen.
            {'people':[{'name':'An\\nna'}]}          | people[0].name  | INVALID   | Dieser Wert ist nicht gültig.
            {'people':[{'email':''}]}                | people[0].email | REQUIRED  | Bitte füllen Sie dieses Feld aus.
            {'people':[{'email':'anna'}]}            | people[0].email | EMAIL     | Bitte geben Sie eine gültige E-Mail-Adresse an, zum Beispiel name@stadt.example.
            {'people':[{'email':'no address but much too long and\\n'}]} | people[0].email | EMAIL | Bitte geben Sie eine gültige E-Mail-Adresse an, zum Beispiel name@stadt.example.
            {'people':[ANNA]}                        | seats     | REQUIRED  | Bitte füllen Sie dieses Feld aus.
            {'people':[ANNA],'seats':0}              | seats     | TOO_SMALL | Bitte mindestens 1.
            {'people':[ANNA],'seats':51}             | seats     | TOO_LARGE | Bitte höchstens 50.
            {'people':[ANNA],'seats':1,'titles':{'de':'Dreizehn Zeichen'}} | titles.de | TOO_LONG | Das ist zu lang; höchstens 10 Zeichen.
            {'people':[ANNA],'seats':'many'}         | seats     | WRONG_TYPE | Dieser Wert passt nicht in dieses Feld.
            {'people':[ANNA],'seats':99999999999}          | seats     | WRONG_TYPE | Dieser Wert passt nicht in dieses Feld.
            """)
    void theFieldTheCodeAndTheLimitAreNamed(String form, String field, String code, String sentence) {
        Answer refused = api.post("/api/forms", form.replace("ANNA", ANNA));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("VALIDATION_FAILED");
        assertThat(errors(refused)).contains(field + " " + code + " " + sentence);
    }

    @Test
    void aFieldThatIsWrongInSeveralWaysIsNamedOnce() {
        assertThat(errors(api.post("/api/forms", "{'people':[{'name':'','email':''}]}")))
                .containsExactly(
                        "people[0].email REQUIRED Bitte füllen Sie dieses Feld aus.",
                        "people[0].name REQUIRED Bitte füllen Sie dieses Feld aus.",
                        "seats REQUIRED Bitte füllen Sie dieses Feld aus.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | Das ist zu lang; höchstens 20 Zeichen.
            en | This is too long; 20 characters at most.
            fr | C’est trop long ; 20 caractères au maximum.
            """)
    void theSentenceIsInTheReadersLanguage(String language, String sentence) {
        Answer refused = api.with("Accept-Language", language)
                .post("/api/forms", "{'people':[{'name':'%s','email':'a@b.example'}],'seats':1}", "n".repeat(21));

        assertThat(errors(refused)).singleElement().asString().endsWith(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            q=ab&limit=1               | q TOO_SHORT Das ist zu kurz; mindestens 3 Zeichen.
            q=abc&limit=21             | limit TOO_LARGE Bitte höchstens 20.
            q=abc&limit=1&ids=a,b,c    | ids TOO_LONG Das sind zu viele; höchstens 2.
            q=abc&limit=many           | limit WRONG_TYPE Dieser Wert passt nicht in dieses Feld.
            q=abc                      | limit REQUIRED Bitte füllen Sie dieses Feld aus.
            limit=1                    | q REQUIRED Bitte füllen Sie dieses Feld aus.
            """)
    void parametersAreNamedAsTheyAreCalledInTheRequest(String query, String error) {
        Answer refused = api.get("/api/forms?" + query);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(errors(refused)).containsExactly(error);
    }

    @Test
    void anUploadThatIsNoneIsRefusedAndOneThatIsTooLargeAsSuch() {
        Answer broken = api.with("Content-Type", "multipart/form-data").send("POST", "/api/forms/files", "no boundary");
        Answer empty = upload("other", "x");
        Answer large = upload("file", "x".repeat(1_500_000));

        assertThat(broken.status() + " " + broken.code()).isEqualTo("400 VALIDATION_FAILED");
        assertThat(errors(empty)).containsExactly("file REQUIRED Bitte füllen Sie dieses Feld aus.");
        assertThat(large.status() + " " + large.code()).isEqualTo("413 PAYLOAD_TOO_LARGE");
        assertThat(large.json().path("detail").asString()).isEqualTo("Das ist zu groß.");
        assertThat(upload("file", "x").status()).isEqualTo(200);
    }

    private Answer upload(String part, String content) {
        return api.with("Content-Type", "multipart/form-data; boundary=b")
                .send(
                        "POST",
                        "/api/forms/files",
                        "--b\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"f\"\r\n\r\n%s\r\n--b--\r\n"
                                .formatted(part, content));
    }

    private static List<String> errors(Answer refused) {
        List<String> errors = new ArrayList<>();
        refused.json()
                .path("errors")
                .forEach(error -> errors.add(error.path("field").asString() + " "
                        + error.path("code").asString() + " "
                        + error.path("message").asString()));
        return errors;
    }
}
