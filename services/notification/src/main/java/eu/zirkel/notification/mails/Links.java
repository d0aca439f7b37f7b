package eu.zirkel.notification.mails;

import eu.zirkel.service.Secrets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Addresses in mails. */
@Component
class Links {

    private final String portal;
    private final String domain;
    private final Secrets secrets;

    Links(@Value("${zirkel.portal-url}") String portal, @Value("${zirkel.domain}") String domain, Secrets secrets) {
        this.portal = portal.endsWith("/") ? portal.substring(0, portal.length() - 1) : portal;
        this.domain = domain;
        this.secrets = secrets;
    }

    /** The reader's own registration; whoever has this link may change it. */
    String registration(MailOrder order) {
        return portal + "/r/"
                + secrets.linkToken(order.registrationId(), order.contact().id());
    }

    String activity(MailOrder order) {
        return portal + "/a/" + order.activity().id();
    }

    /** The calendar file for everybody, where an attachment does not get through (C-26). */
    String calendar(MailOrder order) {
        return portal + "/api/activities/" + order.activity().id() + "/calendar.ics";
    }

    String item(String itemId) {
        return portal + "/wissen/" + itemId;
    }

    String privacy() {
        return portal + "/datenschutz";
    }

    /** The address mails come from. */
    String sender() {
        return "no-reply@" + domain;
    }

    /** An id that is unique in the world, for Message-ID and calendar UID. */
    String worldwide(String id) {
        return id + "@" + domain;
    }
}
