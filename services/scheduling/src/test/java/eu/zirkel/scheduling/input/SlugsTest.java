package eu.zirkel.scheduling.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlugsTest {

    @Test
    void titlesBecomeReadableAddresses() {
        assertThat(Slugs.of("Kommunalzirkel \"Kommunen for future\" – Wandel & Größe"))
                .isEqualTo("kommunalzirkel-kommunen-for-future-wandel-und-groesse");
        assertThat(Slugs.of("Série d'été : l'œuvre")).isEqualTo("serie-d-ete-l-oeuvre");
        assertThat(Slugs.of("日本")).isEqualTo("x");
        assertThat(Slugs.isSlug(Slugs.of("ä".repeat(300)))).isTrue();
    }

    @Test
    void onlyPlainWordsAreAddresses() {
        assertThat(Slugs.isSlug("coffee-lectures-2024")).isTrue();
        assertThat(Slugs.isSlug("Coffee")).isFalse();
        assertThat(Slugs.isSlug("a/b")).isFalse();
        assertThat(Slugs.isSlug("-a")).isFalse();
    }
}
