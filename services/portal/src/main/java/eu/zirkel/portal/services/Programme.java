package eu.zirkel.portal.services;

import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.portal.text.Text;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A programme: aims, partners, phases, series. */
public record Programme(
        String id,
        @Nullable String slug,
        Text titles,
        @Nullable Text shortTitles,
        @Nullable Text subtitles,
        @Nullable String defaultLanguage,
        @Nullable String defaultZone,
        @Nullable Text objectives,
        List<Text> guidingQuestions,
        @Nullable Fee fee,
        @Nullable FuzzyDate period,
        @Nullable FuzzyDate founded,
        @Nullable String website,
        @Nullable Text place,
        @Nullable Text legalForm,
        List<Text> topics,
        @Nullable Contact contact,
        List<Partner> partners,
        List<Phase> phases,
        List<Milestone> milestones,
        List<Baseline> baselines,
        @Nullable String status,
        List<Warning> warnings) {

    /** What taking part costs. */
    public record Fee(boolean free, @Nullable Text text) {}

    /** An organisation and what it does for the programme. */
    public record Partner(
            String name,
            @Nullable String acronym,
            @Nullable String role,
            @Nullable String url) {}

    /** A stretch of the programme. */
    public record Phase(Text title, @Nullable FuzzyDate period) {}

    /** A point in its history. */
    public record Milestone(Text title, @Nullable FuzzyDate when) {}

    /**
     * A figure somebody declared; it is never added to counted ones.
     *
     * @param qualifier EXACT, ABOUT, MORE_THAN or ALMOST
     */
    public record Baseline(
            Text label,
            BigDecimal value,
            @Nullable String qualifier,
            @Nullable FuzzyDate asOf,
            @Nullable String source) {}

    public Programme {
        titles = titles == null ? Text.NONE : titles;
        guidingQuestions = guidingQuestions == null ? List.of() : List.copyOf(guidingQuestions);
        topics = topics == null ? List.of() : List.copyOf(topics);
        partners = partners == null ? List.of() : List.copyOf(partners);
        phases = phases == null ? List.of() : List.copyOf(phases);
        milestones = milestones == null ? List.of() : List.copyOf(milestones);
        baselines = baselines == null ? List.of() : List.copyOf(baselines);
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
    }

    /** What its address ends in. */
    public String address() {
        return slug == null || slug.isBlank() ? id : slug;
    }

    /** Whether the public sees it. */
    public boolean published() {
        return !"DRAFT".equals(status);
    }

    /** Whether it is public and goes on. */
    public boolean running() {
        return published() && !closed();
    }

    /** Whether it has ended; it stays public. */
    public boolean closed() {
        return "CLOSED".equals(status);
    }
}
