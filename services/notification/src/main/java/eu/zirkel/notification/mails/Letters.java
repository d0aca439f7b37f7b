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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides what a mail says. */
@Component
class Letters {

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
                facts(order, words),
                action(order, words),
                contact(order.programme(), words),
                words.say("farewell"),
                order.programmeTitle(),
                footer(order, words));
    }

    private List<String> notes(MailOrder order, Words words, boolean withCalendar) {
        List<String> notes = new ArrayList<>();
        String reason = order.details().get(MailOrder.REASON);
        if (reason != null && !reason.isBlank()) {
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

    private List<Fact> facts(MailOrder order, Words words) {
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
        return facts;
    }

    private static void add(List<Fact> facts, String label, @Nullable String value, boolean link) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(label, value, link));
        }
    }

    private Fact action(MailOrder order, Words words) {
        String item = order.details().get(MailOrder.ITEM);
        return item == null
                ? Fact.link(words.say("label.registration"), links.registration(order))
                : Fact.link(words.say("label.item"), links.item(item));
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
            put(order, MailOrder.POSITION, "pos");
            put(order, MailOrder.REASON, "reason");
            String until = order.details().get(MailOrder.UNTIL);
            if (until != null) {
                ZoneId zone = ZoneId.of(order.programme().defaultZone());
                values.put("until", when.moment(Instant.parse(until).atZone(zone)));
            }
        }

        private void put(MailOrder order, String detail, String placeholder) {
            String value = order.details().get(detail);
            if (value != null) {
                values.put(placeholder, value);
            }
        }

        String say(String key) {
            return texts.text(language, key, values);
        }
    }
}
