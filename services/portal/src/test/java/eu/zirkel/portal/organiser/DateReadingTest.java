package eu.zirkel.portal.organiser;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.contracts.FuzzyDate.PartOfYear;
import eu.zirkel.contracts.FuzzyDate.Season;
import eu.zirkel.portal.text.Language;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateReadingTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final DateReading reading = new DateReading(BERLIN, Language.DE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "14.05.2024, 10:00",
                "14.5.2024 10:00 Uhr",
                "14. Mai 2024 um 10:00 Uhr",
                "2024-05-14 10:00",
                "14 May 2024 at 10:00",
                "14 mai 2024 à 10h00"
            })
    void a_moment(String said) {
        assertThat(reading.read(said))
                .contains(FuzzyDate.at(LocalDate.of(2024, 5, 14).atTime(10, 0).atZone(BERLIN)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"14.05.2024", "14. Mai 2024", "14 May 2024", "14 mai 2024", "2024-05-14", " 14.5.2024 "})
    void a_day(String said) {
        assertThat(reading.read(said)).contains(FuzzyDate.day(LocalDate.of(2024, 5, 14)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dezember 2020", "december 2020", "décembre 2020", "12/2020", "2020-12"})
    void a_month(String said) {
        assertThat(reading.read(said)).contains(FuzzyDate.month(YearMonth.of(2020, 12)));
    }

    @Test
    void what_is_vaguer_stays_vague() {
        assertThat(reading.read("Frühjahr 2026")).contains(FuzzyDate.season(2026, Season.SPRING));
        assertThat(reading.read("été 2026")).contains(FuzzyDate.season(2026, Season.SUMMER));
        assertThat(reading.read("mid-2026")).contains(FuzzyDate.partOf(2026, PartOfYear.MID));
        assertThat(reading.read("Ende 2026")).contains(FuzzyDate.partOf(2026, PartOfYear.LATE));
        assertThat(reading.read("2018")).contains(FuzzyDate.year(2018));
        assertThat(reading.read("offen")).contains(FuzzyDate.unknown());
        assertThat(reading.read("")).contains(FuzzyDate.unknown());
        assertThat(reading.read("Mitte Mai 2026"))
                .contains(FuzzyDate.month(YearMonth.of(2026, 5)).labelled(Map.of("de", "Mitte Mai 2026")));
    }

    @Test
    void two_ends_make_a_range() {
        assertThat(reading.read("Frühjahr/Sommer 2020"))
                .contains(
                        FuzzyDate.range(FuzzyDate.season(2020, Season.SPRING), FuzzyDate.season(2020, Season.SUMMER)));
        assertThat(reading.read("02.06.2021 bis 04.06.2021"))
                .contains(FuzzyDate.range(
                        FuzzyDate.day(LocalDate.of(2021, 6, 2)), FuzzyDate.day(LocalDate.of(2021, 6, 4))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demnächst",
                "31.02.2024",
                "14.05.2024, 25:00",
                "Sommer 2020 bis Frühjahr 2019",
                "31.03.2024 02:30"
            })
    void what_is_no_date_is_not_guessed(String said) {
        assertThat(reading.read(said)).isEmpty();
    }
}
