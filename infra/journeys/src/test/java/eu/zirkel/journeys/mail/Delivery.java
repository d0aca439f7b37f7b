package eu.zirkel.journeys.mail;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What arrived since the mailbox was last emptied. */
public record Delivery(List<Mail> mails) {

    /** The mails with exactly this subject. */
    public List<Mail> of(String subject) {
        return mails.stream().filter(mail -> mail.subject().equals(subject)).toList();
    }

    /** The one mail with this subject. */
    public Mail the(String subject) {
        List<Mail> found = of(subject);
        if (found.size() != 1) {
            throw new AssertionError("not exactly one \"" + subject + "\" in " + mails);
        }
        return found.getFirst();
    }

    /** Who got a mail with this subject. */
    public List<String> recipients(String subject) {
        return of(subject).stream().map(Mail::to).sorted().toList();
    }

    Map<String, Integer> bySubject() {
        Map<String, Integer> counts = new TreeMap<>();
        mails.forEach(mail -> counts.merge(mail.subject(), 1, Integer::sum));
        return counts;
    }
}
