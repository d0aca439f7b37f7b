package eu.zirkel.scheduling.programme;

import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.scheduling.input.Checked;
import eu.zirkel.scheduling.input.Checks;
import eu.zirkel.scheduling.input.Slugs;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What organisers say of a programme. Texts are per language.
 *
 * @param slug the readable part of its address, unique
 * @param defaultLanguage the language in which at least its titles exist
 * @param defaultZone where its activities take place unless they say otherwise, IANA name
 * @param targetGroup for whom it is (C-01)
 */
record ProgrammeDetails(
        @Nullable String slug,
        @Nullable Map<String, String> titles,
        @Nullable Map<String, String> shortTitles,
        @Nullable Map<String, String> subtitles,
        @Nullable String defaultLanguage,
        @Nullable String defaultZone,
        @Nullable Map<String, String> objectives,
        @Nullable Map<String, String> targetGroup,
        @Nullable List<Map<String, String>> guidingQuestions,
        @Nullable Fee fee,
        @Nullable FuzzyDate period,
        @Nullable FuzzyDate founded,
        @Nullable String website,
        @Nullable Map<String, String> place,
        @Nullable Map<String, String> legalForm,
        @Nullable List<Map<String, String>> topics,
        @Nullable Contact contact,
        @Nullable List<Partner> partners,
        @Nullable List<Phase> phases,
        @Nullable List<Milestone> milestones,
        @Nullable List<Baseline> baselines)
        implements Checked {

    /** Nothing but a slug, to be merged into others. */
    static ProgrammeDetails withSlug(String slug) {
        return new ProgrammeDetails(
                slug, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null);
    }

    @Override
    public void check(Checks at) {
        at.satisfies("slug", slug, "SLUG", Slugs::isSlug);
        at.lines("titles", titles);
        at.lines("shortTitles", shortTitles);
        at.lines("subtitles", subtitles);
        at.required("defaultLanguage", defaultLanguage);
        at.language("defaultLanguage", defaultLanguage);
        at.requiredIn(language(), "titles", titles);
        at.required("defaultZone", defaultZone);
        at.zone("defaultZone", defaultZone);
        at.pages("objectives", objectives);
        at.pages("targetGroup", targetGroup);
        at.listOfLines("guidingQuestions", guidingQuestions);
        at.part("fee", fee);
        at.date("period", period);
        at.date("founded", founded);
        at.address("website", website);
        at.lines("place", place);
        at.lines("legalForm", legalForm);
        at.listOfLines("topics", topics);
        at.part("contact", contact);
        at.parts("partners", partners);
        at.parts("phases", phases);
        at.parts("milestones", milestones);
        at.parts("baselines", baselines);
    }

    String language() {
        return defaultLanguage == null || !Checks.LANGUAGES.contains(defaultLanguage) ? "de" : defaultLanguage;
    }

    String zone() {
        return defaultZone == null ? "Europe/Berlin" : defaultZone;
    }

    List<Map<String, String>> topicsOrNone() {
        return topics == null ? List.of() : topics;
    }

    List<Baseline> baselinesOrNone() {
        return baselines == null ? List.of() : baselines;
    }

    Map<String, String> titlesOrNone() {
        return titles == null ? Map.of() : titles;
    }
}
