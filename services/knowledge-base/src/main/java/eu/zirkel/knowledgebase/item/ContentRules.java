package eu.zirkel.knowledgebase.item;

import eu.zirkel.service.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a content must be like, whatever is done with it; finds everything that is wrong, not only the first. */
final class ContentRules {

    private static final Set<String> LANGUAGES = Set.of("de", "en", "fr");
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");
    private static final int TITLE = 300;
    private static final int SUMMARY = 2_000;
    private static final int BODY = 20_000;
    private static final int SECTION = 5_000;
    private static final int WORD = 120;
    private static final int LINE = 300;
    private static final int ADDRESS = 2_000;
    private static final int ENTRIES = 50;

    private final Content content;
    private @Nullable Refusal refusal;

    private ContentRules(Content content) {
        this.content = content;
    }

    /** @throws Refusal 400 that names every wrong field */
    static void check(Content content) {
        ContentRules rules = new ContentRules(content);
        rules.general();
        rules.goodPractice();
        rules.recording();
        if (rules.refusal != null) {
            throw rules.refusal;
        }
    }

    private void general() {
        if (Objects.isNull(content.type())) {
            wrong("type", "REQUIRED");
        }
        if (Objects.isNull(content.language())) {
            wrong("language", "REQUIRED");
        } else if (!LANGUAGES.contains(content.language())) {
            wrong("language", "UNKNOWN_LANGUAGE");
        }
        required("titles", content.titles());
        texts("titles", content.titles(), TITLE);
        content.titles().forEach((language, title) -> {
            if (CONTROLS.matcher(title).find()) {
                wrong("titles." + language, "INVALID");
            }
        });
        texts("summaries", content.summaries(), SUMMARY);
        texts("bodies", content.bodies(), BODY);
        words("topics", content.topics());
        words("territories", content.territories());
        line("level", content.level(), WORD);
        line("licence", content.licence(), LINE);
        contributors();
        words("activityIds", content.activityIds());
        words("municipalities", content.municipalities());
        sources();
    }

    private void contributors() {
        List<Contributor> contributors = content.contributors();
        atMost("contributors", contributors, ENTRIES);
        for (int i = 0; i < contributors.size(); i++) {
            String field = "contributors[" + i + "].";
            Contributor person = contributors.get(i);
            if (Objects.toString(person.name(), "").isBlank()) {
                wrong(field + "name", "REQUIRED");
            }
            line(field + "name", person.name(), LINE);
            line(field + "function", person.function(), LINE);
            line(field + "affiliation", person.affiliation(), LINE);
            if (!Boolean.TRUE.equals(person.consent())) {
                wrong(field + "consent", "CONSENT");
            }
        }
    }

    private void sources() {
        List<Source> sources = content.sources();
        atMost("sources", sources, ENTRIES);
        for (int i = 0; i < sources.size(); i++) {
            String field = "sources[" + i + "].";
            if (Objects.toString(sources.get(i).title(), "").isBlank()) {
                wrong(field + "title", "REQUIRED");
            }
            line(field + "title", sources.get(i).title(), LINE);
            address(field + "url", sources.get(i).url());
        }
    }

    private void goodPractice() {
        Map<String, Map<String, String>> mandatory = Map.of(
                "challenge", content.challenge(),
                "approach", content.approach(),
                "results", content.results(),
                "transferability", content.transferability());
        if (content.type() == ItemType.GOOD_PRACTICE) {
            mandatory.forEach(this::required);
        } else {
            mandatory.forEach((field, texts) -> notHere(field, !texts.isEmpty()));
            notHere("costs", !content.costs().isEmpty());
            notHere("awards", !content.awards().isEmpty());
            notHere("recommendedForReuse", content.recommendedForReuse() != null);
        }
        mandatory.forEach((field, texts) -> texts(field, texts, SECTION));
        texts("costs", content.costs(), SECTION);
        words("awards", content.awards());
    }

    private void recording() {
        boolean recording = content.type() == ItemType.RECORDING;
        if (recording && content.activityId() == null) {
            wrong("activityId", "REQUIRED");
        }
        if (!recording) {
            notHere("activityId", content.activityId() != null);
            notHere("scope", content.scope() != null);
            notHere("availableUntil", content.availableUntil() != null);
            notHere("audience", content.audience() != null);
        }
        if (!recording && content.type() != ItemType.PODCAST) {
            notHere("captions", content.captions() != null);
            notHere("speakerConsent", content.speakerConsent() != null);
            notHere("url", content.url() != null);
        }
        line("activityId", content.activityId(), WORD);
        line("audience", content.audience(), WORD);
        address("url", content.url());
    }

    private void required(String field, Map<String, String> texts) {
        if (texts.isEmpty()) {
            wrong(field, "REQUIRED");
        }
    }

    private void notHere(String field, boolean given) {
        if (given) {
            wrong(field, "NOT_FOR_TYPE");
        }
    }

    private void texts(String field, Map<String, String> texts, int longest) {
        texts.forEach((language, text) -> {
            if (!LANGUAGES.contains(language)) {
                wrong(field + "." + language, "UNKNOWN_LANGUAGE");
            } else if (text.length() > longest) {
                wrong(field + "." + language, "TOO_LONG", longest);
            }
        });
    }

    private void words(String field, List<String> words) {
        atMost(field, words, ENTRIES);
        for (int i = 0; i < words.size(); i++) {
            line(field + "[" + i + "]", words.get(i), LINE);
        }
    }

    private void atMost(String field, List<?> entries, int most) {
        if (entries.size() > most) {
            wrong(field, "TOO_MANY", most);
        }
    }

    private void line(String field, @Nullable String line, int longest) {
        if (line != null && line.length() > longest) {
            wrong(field, "TOO_LONG", longest);
        } else if (line != null && CONTROLS.matcher(line).find()) {
            wrong(field, "INVALID");
        }
    }

    private void address(String field, @Nullable String address) {
        if (address != null && (address.length() > ADDRESS || !isWebAddress(address))) {
            wrong(field, "ADDRESS");
        }
    }

    private static boolean isWebAddress(String address) {
        try {
            URI uri = new URI(address);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private void wrong(String field, String code, Object... arguments) {
        refusal = refusal == null ? Refusal.invalid(field, code, arguments) : refusal.and(field, code, arguments);
    }
}
