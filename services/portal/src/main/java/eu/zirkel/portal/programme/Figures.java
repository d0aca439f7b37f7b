package eu.zirkel.portal.programme;

import eu.zirkel.portal.page.Page;
import eu.zirkel.portal.services.Statistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was counted in a programme, as it is shown. What nobody counts is left out; what partners declared stands
 * elsewhere and is never added (model.md §2.2 "ApproxCount").
 */
public final class Figures {

    /** One count and what it counts. */
    public record Figure(String label, long value) {}

    /** Counts that belong together. */
    public record Group(String title, List<Figure> figures) {}

    private final Page page;
    private final Statistics statistics;

    /** Of one programme, in the language of the page. */
    public Figures(Page page, Statistics statistics) {
        this.page = page;
        this.statistics = statistics;
    }

    /** The few that say most, for the page of the programme. */
    public List<Figure> headlines() {
        List<Figure> figures = new ArrayList<>();
        add(figures, "seriesCount", statistics.seriesCount());
        add(figures, "activities.held", of(statistics.activities(), "held"));
        add(figures, "attendances", statistics.attendances());
        add(figures, "distinctPersons", statistics.distinctPersons());
        add(figures, "distinctOrganisations", statistics.distinctOrganisations());
        add(figures, "items", sum(statistics.itemsPublishedByType()));
        add(figures, "signatures", statistics.signatures());
        return List.copyOf(figures);
    }

    /** All there are. */
    public List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        List<Figure> overview = new ArrayList<>();
        add(overview, "seriesCount", statistics.seriesCount());
        add(overview, "interests", statistics.interests());
        add(overview, "attendances", statistics.attendances());
        add(overview, "distinctPersons", statistics.distinctPersons());
        add(overview, "distinctOrganisations", statistics.distinctOrganisations());
        add(overview, "signatures", statistics.signatures());
        add(overview, "listMembers", statistics.listMembers());
        group(groups, "overview", overview);
        group(groups, "activities", named("figure.activities", statistics.activities()));
        group(groups, "registrations", named("figure.registrations", statistics.registrations()));
        group(groups, "coverage", named("figure.coverage", statistics.coverage()));
        group(groups, "organisationsByKind", named("organisation.kind", statistics.organisationsByKind()));
        group(groups, "participantsBySector", named("sector", statistics.participantsBySector()));
        group(groups, "participantsByWorldRegion", named("worldRegion", statistics.participantsByWorldRegion()));
        group(groups, "itemsPublishedByType", named("item", statistics.itemsPublishedByType()));
        group(groups, "projectIdeasByState", named("figure.projectIdea", statistics.projectIdeasByState()));
        return List.copyOf(groups);
    }

    private void group(List<Group> groups, String key, List<Figure> figures) {
        if (!figures.isEmpty()) {
            groups.add(new Group(page.words().say("figure.group." + key), figures));
        }
    }

    private List<Figure> named(String list, @Nullable Map<String, Long> counts) {
        return counts == null
                ? List.of()
                : counts.entrySet().stream()
                        .map(it -> new Figure(page.term(list, it.getKey()), it.getValue()))
                        .toList();
    }

    private void add(List<Figure> figures, String key, @Nullable Long value) {
        if (value != null) {
            figures.add(new Figure(page.words().say("figure." + key), value));
        }
    }

    private static @Nullable Long of(@Nullable Map<String, Long> counts, String key) {
        return counts == null ? null : counts.get(key);
    }

    private static @Nullable Long sum(@Nullable Map<String, Long> counts) {
        return counts == null
                ? null
                : counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
