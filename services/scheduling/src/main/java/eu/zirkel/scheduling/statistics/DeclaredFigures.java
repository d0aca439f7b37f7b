package eu.zirkel.scheduling.statistics;

import eu.zirkel.scheduling.input.Checks;
import eu.zirkel.scheduling.programme.Baseline;
import eu.zirkel.scheduling.programme.Baseline.Figure;
import eu.zirkel.scheduling.statistics.Statistics.Declared;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Words declared figures in the reader's language: as roughly as they were meant, with the counted figure beside them and
 * never added (model §2.2 ApproxCount, N-17).
 */
@Component
class DeclaredFigures {

    /** Four digits are read at a glance and stay together in all three languages. */
    private static final long FIVE_DIGITS = 10_000;

    private final MessageSource texts;

    DeclaredFigures(MessageSource texts) {
        this.texts = texts;
    }

    List<Declared> beside(List<Baseline> baselines, Map<Figure, Long> counted) {
        Words words = new Words(texts, LocaleContextHolder.getLocale());
        return baselines.stream()
                .map(baseline -> new Declared(
                        baseline, display(words, baseline, figure(baseline).map(counted::get))))
                .toList();
    }

    private static String display(Words words, Baseline baseline, Optional<Long> counted) {
        long value = baseline.value() == null ? 0 : baseline.value();
        String number = number(value, words.locale());
        String declared = baseline.isExact() ? number : words.say("baseline." + baseline.qualifier(), number);
        String asOf = new AsOf(words).of(baseline.asOf());
        String dated = asOf.isEmpty() ? declared : declared + " (" + asOf + ")";
        String since = asOf.isEmpty() ? "baseline.counted" : "baseline.since";
        return counted.map(so -> dated + " · " + words.say(since, number(so, words.locale())))
                .orElse(dated);
    }

    /** The one it names, else the one that is called like it in any language. */
    private Optional<Figure> figure(Baseline baseline) {
        if (baseline.figure() != null) {
            return Optional.of(Figure.valueOf(baseline.figure()));
        }
        Map<String, String> label = baseline.label() == null ? Map.of() : baseline.label();
        return Arrays.stream(Figure.values())
                .filter(figure -> label.values().stream().anyMatch(name -> isCalled(figure, name)))
                .findFirst();
    }

    private boolean isCalled(Figure figure, String name) {
        return Checks.LANGUAGES.stream()
                .map(language -> new Words(texts, Locale.of(language)).say("figure." + figure.name()))
                .flatMap(names -> Stream.of(names.split(", ")))
                .anyMatch(name.strip()::equalsIgnoreCase);
    }

    private static String number(long value, Locale locale) {
        NumberFormat format = NumberFormat.getIntegerInstance(locale);
        format.setGroupingUsed(value >= FIVE_DIGITS);
        return format.format(value);
    }
}
