package eu.zirkel.portal.organiser;

import eu.zirkel.portal.page.Page;
import eu.zirkel.portal.services.Activity;
import eu.zirkel.portal.services.Answer;
import eu.zirkel.portal.services.Registrations.Participant;
import eu.zirkel.portal.text.Words;
import java.util.List;
import java.util.Set;

/**
 * What a step with an activity sends to whom, said before it is taken.
 *
 * @param known whether the registration service could be asked
 * @param subject of the mail, in the language of the page; everybody gets it in their own
 * @param confirmed how many have a seat
 * @param waiting how many wait for one or were offered one
 * @param underReview how many wait for a decision
 */
record Consequence(boolean known, String subject, long confirmed, long waiting, long underReview) {

    static Consequence of(String step, Activity activity, Answer<List<Participant>> participants, Page page) {
        List<Participant> people = participants.or(List.of());
        return new Consequence(
                !participants.silent(),
                subject(step, activity, page),
                count(people, Set.of("CONFIRMED")),
                count(people, Set.of("WAITLISTED", "OFFERED")),
                count(people, Set.of("UNDER_REVIEW")));
    }

    /** The patterns of contract §3.0 "Mail codes and subjects". */
    private static String subject(String step, Activity activity, Page page) {
        Words words = page.words();
        String title = page.text(activity.shortOrFullTitles(), activity.defaultLanguage())
                .text();
        if (step.equals("postpone")) {
            return words.say("mail.postponed", title);
        }
        return activity.when().hasDay()
                ? words.say("mail.cancelled.dated", title, page.dates().plain(activity.when()))
                : words.say("mail.cancelled", title);
    }

    private static long count(List<Participant> people, Set<String> states) {
        return people.stream().filter(it -> states.contains(it.status())).count();
    }
}
