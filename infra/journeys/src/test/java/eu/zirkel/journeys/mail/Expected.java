package eu.zirkel.journeys.mail;

/** So many mails with exactly this subject. */
public record Expected(int count, String subject) {

    /** {@code ✉ n × "subject"} of the stories. */
    public static Expected mails(int count, String subject) {
        return new Expected(count, subject);
    }

    /** {@code ✉ "subject"} of the stories. */
    public static Expected mail(String subject) {
        return new Expected(1, subject);
    }
}
