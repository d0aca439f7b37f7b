package eu.zirkel.scheduling.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CalendarSequenceTest {

    @Test
    void isZeroForTheFirstPublicationWithADay() {
        assertThat(CalendarSequence.NONE.next(true).number()).isZero();
    }

    @Test
    void isZeroForTheFirstDayAfterAnUndatedPublication() {
        CalendarSequence undated = CalendarSequence.NONE.next(false);

        assertThat(undated.next(false).next(true).number()).isZero();
    }

    @Test
    void countsEveryLaterChange() {
        CalendarSequence first = CalendarSequence.NONE.next(true);

        assertThat(first.next(true).number()).isEqualTo(1);
        assertThat(first.next(true).next(false).next(true).number()).isEqualTo(3);
    }
}
