package eu.zirkel.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final List<String> KNOWN = List.of("registration", "rush");

    @Test
    void runsEverythingWhenNothingIsNamed() {
        assertThat(Plan.parse(List.of(), KNOWN)).isEqualTo(new Plan(KNOWN, 7, 5, 5_000, false, ""));
    }

    @Test
    void takesNamesAndOptionsInAnyOrder() {
        assertThat(Plan.parse(List.of("--requests=50000", "rush", "--note=alone", "--rounds=1"), KNOWN))
                .isEqualTo(new Plan(List.of("rush"), 1, 5, 50_000, false, "alone"));
    }

    @Test
    void aQuickRunIsShortUnlessSaidOtherwise() {
        assertThat(Plan.parse(List.of("--seconds=1", "--quick"), KNOWN))
                .isEqualTo(new Plan(KNOWN, 2, 1, 5_000, true, ""));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> Plan.parse(List.of("rushh"), KNOWN)).hasMessageContaining("no benchmark rushh");
    }
}
