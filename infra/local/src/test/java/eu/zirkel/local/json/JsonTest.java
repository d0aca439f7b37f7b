package eu.zirkel.local.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void what_is_read_is_written_the_same() {
        String text = "{\"a\":[1,-2.5e3,true,null,\"ü\\n\\\"\"],\"b\":{}}";

        assertThat(Json.parse(" " + text.replace(",", " ,\n ")).write()).isEqualTo(text);
    }

    @Test
    void a_value_is_found_by_its_path() {
        Json json = Json.parse("{\"slots\":[{\"id\":\"x\"},{\"id\":7}]}");

        assertThat(json.at("slots.1.id")).map(Json::asText).hasValue("7");
        assertThat(json.at("slots.2.id")).isEmpty();
        assertThat(json.at("nothing")).isEmpty();
    }

    @Test
    void every_text_in_it_can_be_replaced() {
        assertThat(Json.parse("{\"a\":[\"x\",1]}")
                        .mapTexts(text -> text.toUpperCase(Locale.ROOT))
                        .write())
                .isEqualTo("{\"a\":[\"X\",1]}");
    }

    @Test
    void a_mistake_is_reported_with_its_place() {
        for (String wrong : List.of("", "{", "[1,]", "{\"a\" 1}", "[1] 2", "\"x", "nul", "{,\"a\":1}")) {
            assertThatThrownBy(() -> Json.parse(wrong)).hasMessageContaining("not JSON at character");
        }
    }
}
