package eu.zirkel.notification.mails;

import eu.zirkel.contracts.Recording;
import eu.zirkel.notification.activities.KnownActivity;
import eu.zirkel.notification.activities.KnownProgramme;
import eu.zirkel.notification.catalogue.Language;
import eu.zirkel.notification.catalogue.MailCode;
import eu.zirkel.notification.mails.Letter.Fact;
import eu.zirkel.service.Secrets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Decides what a mail says. */
@Component
class Letters {

    private static final Logger log = LoggerFactory.getLogger(Letters.class);

    private final MailTexts texts;
    private final Links links;
    private final Secrets secrets;

    Letters(MailTexts texts, Links links, Secrets secrets) {
        this.texts = texts;
        this.links = links;
        this.secrets = secrets;
    }

    /** @param withCalendar whether a calendar file comes with it */
    Letter write(MailOrder order, boolean withCalendar) {
        Words words = new Words(order);
        String code = order.code().code();
        return new Letter(
                order.language().tag(),
                words.say("subject." + code),
                words.say("salutation"),
                words.say("happened." + code),
                words.say("next." + code),
                notes(order, words, withCalendar),
                facts(order, words, withCalendar),
                action(order, words),
                contact(order.programme(), words),
                order.code().looksForward() ? words.say("closing") : null,
                words.say("farewell"),
                order.programmeTitle(),
                footer(order, words));
    }

    private List<String> notes(MailOrder order, Words words, boolean withCalendar) {
        List<String> notes = new ArrayList<>();
        if (words.has("reason")) {
            notes.add(words.say("note.reason"));
        }
        if (withCalendar) {
            notes.add(words.say("note.calendar." + order.code().invitation()));
        }
        Recording recording = order.activity().recording();
        if (recording != null && recording.planned() && announcesRecording(order.code())) {
            notes.add(words.say("note.recording." + recording.scope()));
        }
        return notes;
    }

    private static boolean announcesRecording(MailCode code) {
        return code.leadsThere() || code == MailCode.REG_RECEIVED || code == MailCode.REG_WAITLISTED;
    }

    private List<Fact> facts(MailOrder order, Words words, boolean withCalendar) {
        KnownActivity activity = order.activity();
        When when = new When(texts, order.language());
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(words.say("label.what"), order.fullTitle()));
        facts.add(Fact.of(words.say("label.when"), when.inBody(activity.currentDate(), activity.duration())));
        when.whereReaderIs(activity.currentDate(), order.contact().zone())
                .ifPresent(local -> facts.add(Fact.of(words.say("label.local"), local)));
        facts.add(Fact.of(
                words.say("label.where"), Place.of(activity, words.say("place.online"), words.say("place.undecided"))));
        Room.of(order, secrets).ifPresent(room -> {
            add(facts, words.say("label.join"), room.joinUrl(), true);
            add(facts, words.say("label.dial"), room.dialIn(), false);
            add(facts, words.say("label.passcode"), room.passcode(), false);
        });
        if (withCalendar && order.code().invitation() == MailCode.Invitation.REQUEST) {
            facts.add(Fact.link(words.say("label.calendar"), links.calendar(order)));
        }
        return facts;
    }

    private static void add(List<Fact> facts, String label, @Nullable String value, boolean link) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(label, value, link));
        }
    }

    private Fact action(MailOrder order, Words words) {
        String item = order.details().get(MailOrder.ITEM);
        if (item != null) {
            return Fact.link(words.say("label.item"), links.item(item));
        }
        String label = order.code() == MailCode.REG_OFFERED ? "label.decide" : "label.registration";
        return Fact.link(words.say(label), links.registration(order));
    }

    private @Nullable String contact(KnownProgramme programme, Words words) {
        String contact = Stream.of(
                        Optional.ofNullable(programme.contactName()), Optional.ofNullable(programme.contactEmail()))
                .flatMap(Optional::stream)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
        return contact.isEmpty() ? null : words.say("contact") + " " + contact;
    }

    private List<String> footer(MailOrder order, Words words) {
        List<String> footer = new ArrayList<>();
        String carried = order.language()
                .in(order.programme().footer(), order.programme().defaultLanguage());
        if (carried != null && !carried.isBlank()) {
            carried.lines().filter(line -> !line.isBlank()).forEach(footer::add);
        }
        if (order.details().containsKey(MailOrder.ITEM)) {
            footer.add(words.say("label.registration") + " " + links.registration(order));
        }
        footer.add(words.say("label.privacy") + " " + links.privacy());
        return footer;
    }

    /** The text; absent when there is none, or it was sealed with a key that is not ours: the mail goes without it. */
    private @Nullable String opened(@Nullable String sealed) {
        try {
            return sealed == null ? null : secrets.open(sealed);
        } catch (IllegalArgumentException unreadable) {
            log.warn("A reason cannot be opened; the mail goes without it");
            return null;
        }
    }

    private static Optional<ZonedDateTime> moment(MailOrder order, String detail, ZoneId zone) {
        return Optional.ofNullable(order.details().get(detail))
                .map(instant -> Instant.parse(instant).atZone(zone));
    }

    /** The texts with this order's values. */
    private final class Words {

        private final Language language;
        private final Map<String, String> values = new HashMap<>();

        Words(MailOrder order) {
            language = order.language();
            When when = new When(texts, language);
            values.put("title", order.title());
            values.put("full", order.fullTitle());
            values.put("programme", order.programmeTitle());
            values.put("name", order.name());
            when.inSubject(order.activity().currentDate()).ifPresent(date -> values.put("when", date));
            put("pos", order.details().get(MailOrder.POSITION));
            put("reason", order.details().get(MailOrder.REASON));
            put("reason", opened(order.details().get(MailOrder.SEALED_REASON)));
            moment(order, MailOrder.UNTIL, ZoneId.of(order.programme().defaultZone()))
                    .ifPresent(until -> values.put("until", when.moment(until)));
            moment(order, MailOrder.DEADLINE, order.zone()).ifPresent(deadline -> {
                values.put("deadline", when.inSubject(deadline));
                values.put("until", when.moment(deadline));
            });
        }

        private void put(String placeholder, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                values.put(placeholder, value);
            }
        }

        boolean has(String placeholder) {
            return values.containsKey(placeholder);
        }

        String say(String key) {
            return texts.text(language, key, values);
        }
    }
}
