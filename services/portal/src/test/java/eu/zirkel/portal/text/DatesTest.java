package eu.zirkel.portal.text;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.contracts.FuzzyDate.PartOfYear;
import eu.zirkel.contracts.FuzzyDate.Season;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatesTest {

    private static final FuzzyDate LECTURE =
            FuzzyDate.at(LocalDate.of(2024, 5, 14).atTime(10, 0).atZone(ZoneId.of("Europe/Berlin")));

    private static Dates in(Language language) {
        return new Dates(new Words(new WordsConfiguration().messageSource(), language), LocalDate.of(2024, 4, 8));
    }

    private static void reads(FuzzyDate date, String german, String english, String french) {
        assertThat(in(Language.DE).plain(date)).isEqualTo(german);
        assertThat(in(Language.EN).plain(date)).isEqualTo(english);
        assertThat(in(Language.FR).plain(date)).isEqualTo(french);
    }

    @Test
    void a_moment_reads_as_in_the_subjects_of_mails() {
        reads(LECTURE, "14.05.2024, 10:00 Uhr", "14 May 2024, 10:00", "14 mai 2024, 10:00");
    }

    @Test
    void a_day_has_no_time() {
        reads(FuzzyDate.day(LocalDate.of(2019, 8, 14)), "14.08.2019", "14 August 2019", "14 août 2019");
    }

    @Test
    void several_days_are_joined_by_a_dash() {
        reads(
                FuzzyDate.range(FuzzyDate.day(LocalDate.of(2021, 6, 2)), FuzzyDate.day(LocalDate.of(2021, 6, 4))),
                "02.06.2021–04.06.2021",
                "2 June 2021–4 June 2021",
                "2 juin 2021–4 juin 2021");
    }

    @Test
    void coarser_dates_are_never_made_finer() {
        reads(FuzzyDate.month(YearMonth.of(2020, 12)), "Dezember 2020", "December 2020", "décembre 2020");
        reads(FuzzyDate.year(2018), "2018", "2018", "2018");
        reads(FuzzyDate.season(2020, Season.SPRING), "Frühjahr 2020", "spring 2020", "printemps 2020");
        reads(FuzzyDate.season(2020, Season.WINTER), "Winter 2020/21", "winter 2020/21", "hiver 2020/21");
        reads(FuzzyDate.partOf(2020, PartOfYear.MID), "Mitte 2020", "mid-2020", "mi-2020");
        reads(FuzzyDate.partOf(2019, PartOfYear.LATE), "Ende 2019", "late 2019", "fin 2019");
        reads(FuzzyDate.unknown(), "Termin folgt", "Date to be confirmed", "Date à confirmer");
    }

    @Test
    void the_wording_of_the_source_is_kept_where_it_exists_in_the_language() {
        FuzzyDate date = FuzzyDate.range(FuzzyDate.season(2020, Season.SPRING), FuzzyDate.season(2020, Season.SUMMER))
                .labelled(Map.of("de", "Frühjahr/Sommer 2020"));
        reads(date, "Frühjahr/Sommer 2020", "spring/summer 2020", "printemps/été 2020");
    }

    @Test
    void an_open_range_tells_past_from_future() {
        reads(FuzzyDate.range(FuzzyDate.year(2018), null), "seit 2018", "since 2018", "depuis 2018");
        reads(FuzzyDate.range(FuzzyDate.year(2027), null), "ab 2027", "from 2027", "à partir de 2027");
        reads(
                FuzzyDate.range(FuzzyDate.month(YearMonth.of(2020, 12)), FuzzyDate.year(2021)),
                "Dezember 2020 bis 2021",
                "December 2020 to 2021",
                "décembre 2020 à 2021");
    }

    @Test
    void the_page_of_an_activity_tells_weekday_end_and_zone() {
        Duration talk = Duration.ofMinutes(40);
        assertThat(in(Language.DE).full(LECTURE, talk))
                .isEqualTo("Dienstag, 14.05.2024, 10:00 Uhr bis 10:40 Uhr (MESZ, Europe/Berlin)");
        assertThat(in(Language.EN).full(LECTURE, talk))
                .isEqualTo("Tuesday 14 May 2024, 10:00 to 10:40 (CEST, Europe/Berlin)");
        assertThat(in(Language.FR).full(LECTURE, null)).isEqualTo("mardi 14 mai 2024, 10:00 (CEST, Europe/Berlin)");
    }

    @Test
    void a_workshop_with_a_stated_end_tells_it() {
        ZoneId paris = ZoneId.of("Europe/Paris");
        LocalDate day = LocalDate.of(2020, 12, 10);
        FuzzyDate workshop = FuzzyDate.range(
                FuzzyDate.at(day.atTime(9, 30).atZone(paris)),
                FuzzyDate.at(day.atTime(17, 0).atZone(paris)));
        assertThat(in(Language.FR).full(workshop, null))
                .isEqualTo("jeudi 10 décembre 2020, 09:30 à 17:00 (CET, Europe/Paris)");
        assertThat(in(Language.DE).days(workshop)).isEqualTo("10.12.2020");
        assertThat(in(Language.DE).times(workshop)).isEqualTo("09:30 Uhr (MEZ)");
    }
}
