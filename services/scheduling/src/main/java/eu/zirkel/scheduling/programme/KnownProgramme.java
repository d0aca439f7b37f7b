package eu.zirkel.scheduling.programme;

import eu.zirkel.service.Refusal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What series and activities need to know of their programme.
 *
 * @param targetGroup for whom it is
 * @param baselines figures somebody declared
 * @param isPublic whether people without a role may know of it
 * @param isClosed whether it has ended
 * @param topics in the default language
 */
public record KnownProgramme(
        String id,
        String slug,
        Map<String, String> titles,
        String defaultLanguage,
        String zone,
        @Nullable Map<String, String> targetGroup,
        @Nullable Contact contact,
        List<Baseline> baselines,
        boolean isPublic,
        boolean isClosed,
        List<String> topics) {

    /** @throws Refusal 409 when nothing in it may become public, not yet or not any more */
    public void demandPublished() {
        if (isClosed) {
            throw Refusal.conflict("PROGRAMME_CLOSED");
        }
        if (!isPublic) {
            throw Refusal.conflict("PROGRAMME_NOT_PUBLISHED");
        }
    }

    static KnownProgramme of(Programme programme) {
        ProgrammeDetails details = programme.details();
        return new KnownProgramme(
                programme.id(),
                details.slug() == null ? programme.id() : details.slug(),
                details.titlesOrNone(),
                details.language(),
                details.zone(),
                details.targetGroup(),
                details.contact(),
                details.baselinesOrNone(),
                programme.status() != Programme.Status.DRAFT,
                programme.status() == Programme.Status.CLOSED,
                details.topicsOrNone().stream()
                        .map(topic -> topic.getOrDefault(
                                details.language(),
                                topic.values().stream().findFirst().orElse("")))
                        .toList());
    }
}
