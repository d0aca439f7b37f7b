package eu.zirkel.portal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1880000 | PDF, 1,88 MB | PDF, 1.88 MB | PDF, 1,88 Mo",
                "186420 | PDF, 186 kB | PDF, 186 kB | PDF, 186 ko",
                "1500000 | PDF, 1,5 MB | PDF, 1.5 MB | PDF, 1,5 Mo",
                "2000000 | PDF, 2 MB | PDF, 2 MB | PDF, 2 Mo",
                "999600 | PDF, 1 MB | PDF, 1 MB | PDF, 1 Mo",
                "512 | PDF, 512 Byte | PDF, 512 bytes | PDF, 512 octets",
                "1 | PDF, 1 Byte | PDF, 1 byte | PDF, 1 octet",
                "1234000000 | PDF, 1,23 GB | PDF, 1.23 GB | PDF, 1,23 Go"
            })
    void sizes_are_decimal_and_in_the_readers_language(long bytes, String german, String english, String french) {
        assertThat(in(Language.DE, bytes)).isEqualTo(german);
        assertThat(in(Language.EN, bytes)).isEqualTo(english);
        assertThat(in(Language.FR, bytes)).isEqualTo(french);
    }

    private static String in(Language language, long bytes) {
        Words words = new Words(new WordsConfiguration().messageSource(), language);
        return new Sizes(words).file("application/pdf", "bericht.pdf", bytes);
    }
}
