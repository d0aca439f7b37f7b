package eu.zirkel.portal.activity;

import eu.zirkel.portal.page.Page;
import eu.zirkel.portal.services.Activity;
import eu.zirkel.portal.text.Shown;
import java.util.List;

/**
 * What an activity is about.
 *
 * @param shown as the reader reads it
 * @param word as the knowledge base is asked for it: in the programme's language, in which others are told it (C-05)
 */
record Topic(Shown shown, String word) {

    static List<Topic> of(Activity activity, Page page) {
        String primary = activity.defaultLanguage();
        return activity.topics().stream()
                .filter(topic -> !topic.empty())
                .map(topic -> {
                    Shown shown = page.text(topic, primary);
                    return new Topic(shown, topic.byLanguage().getOrDefault(primary, shown.text()));
                })
                .toList();
    }
}
