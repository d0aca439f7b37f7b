package eu.zirkel.registration.registrations;

import eu.zirkel.contracts.Capacity;
import eu.zirkel.contracts.RegistrationPolicy;
import eu.zirkel.contracts.Target;
import eu.zirkel.registration.activities.KnownActivities;
import eu.zirkel.registration.activities.KnownActivity;
import eu.zirkel.registration.eligibility.Judgement;
import eu.zirkel.registration.eligibility.Judgement.Verdict;
import eu.zirkel.registration.organisations.KnownOrganisation;
import eu.zirkel.registration.organisations.Organisations;
import eu.zirkel.registration.people.Contact;
import eu.zirkel.registration.people.People;
import eu.zirkel.registration.registrations.Registration.Answer;
import eu.zirkel.registration.registrations.Registration.Member;
import eu.zirkel.registration.registrations.Registration.Organisation;
import eu.zirkel.registration.registrations.Registration.State;
import eu.zirkel.registration.registrations.RegistrationRequest.ParticipantRequest;
import eu.zirkel.registration.roster.Outcome;
import eu.zirkel.service.Ids;
import eu.zirkel.service.Refusal;
import eu.zirkel.service.Secrets;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes registrations in: checks what can be known without the roster, then lets the roster decide. */
@Component
class Intake {

    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    private final KnownActivities activities;
    private final Organisations organisations;
    private final Admission admission;
    private final People people;
    private final Registrations registrations;
    private final Seats seats;
    private final Secrets secrets;
    private final Clock clock;
    private final JsonMapper json;
    private final MeterRegistry meters;

    Intake(
            KnownActivities activities,
            Organisations organisations,
            Admission admission,
            People people,
            Registrations registrations,
            Seats seats,
            Secrets secrets,
            Clock clock,
            JsonMapper json,
            MeterRegistry meters) {
        this.activities = activities;
        this.organisations = organisations;
        this.admission = admission;
        this.people = people;
        this.registrations = registrations;
        this.seats = seats;
        this.secrets = secrets;
        this.clock = clock;
        this.json = json;
        this.meters = meters;
    }

    /**
     * What became of a request, and the registration it made.
     *
     * @param answer the same for every repetition under one key
     */
    record Taken(Registration registration, Answer answer) {}

    Taken register(RegistrationRequest request, @Nullable String idempotencyKey) {
        request.checkLanguagesAndZones();
        String hash = Ids.derived(json.writeValueAsString(request));
        if (idempotencyKey == null) {
            return decide(hash, registration(Ids.next(), hash, request));
        }
        String id = Ids.derived("registration", idempotencyKey);
        Optional<Registration> known = registrations.findAmongMany(id).filter(it -> it.state() != State.REFUSED);
        if (known.isEmpty()) {
            return decide(hash, registration(id, hash, request));
        }
        boolean undecided =
                !known.get().isDecided() && known.get().requestHash().equals(hash);
        return undecided ? decide(hash, known.get()) : repeat(known.get(), hash);
    }

    /** Asks the roster again about one that was written but not decided. */
    void resume(Registration registration) {
        try {
            seats.register(registration);
        } catch (RepeatedRegistrationException decided) {
            log.debug("{} was decided meanwhile", decided.known().id());
        }
    }

    private Taken repeat(Registration known, String hash) {
        if (!known.requestHash().equals(hash)) {
            throw Refusal.conflict("IDEMPOTENCY_MISMATCH");
        }
        Answer answer = known.answered();
        return new Taken(known, answer == null ? new Answer(known.state(), seats.position(known)) : answer);
    }

    private Taken decide(String hash, Registration registration) {
        Outcome outcome;
        try {
            outcome = seats.register(registration);
        } catch (RepeatedRegistrationException repeated) {
            return repeat(repeated.known(), hash);
        }
        if (outcome instanceof Outcome.Refused refused) {
            count(refused.code());
            throw Refusal.conflict(refused.code());
        }
        Answer answer = Answer.to(outcome);
        if (answer == null) {
            throw new IllegalStateException("undecided: " + outcome);
        }
        count(answer.status().name());
        return new Taken(registration, answer);
    }

    private void count(String outcome) {
        meters.counter("zirkel.registrations", "outcome", outcome).increment();
    }

    private KnownActivity open(Target.Type type, String id) {
        KnownActivity activity =
                type == Target.Type.ACTIVITY ? activities.find(id).orElseThrow(Refusal::notFound) : none();
        RegistrationPolicy policy = activity.policy();
        Instant now = clock.instant();
        if (activity.externalUrl() != null) {
            throw Refusal.conflict("EXTERNAL_ACTIVITY").with("url", activity.externalUrl());
        }
        if (policy == null) {
            throw Refusal.conflict("REGISTRATION_NOT_OFFERED");
        }
        if (activity.status() == KnownActivity.Status.CANCELLED || activity.hasStarted(now)) {
            throw Refusal.conflict("REGISTRATION_CLOSED");
        }
        if (!activity.hasDay()) {
            throw Refusal.conflict("DATE_NOT_FIXED");
        }
        if (policy.opens() != null && now.isBefore(policy.opens())) {
            throw Refusal.conflict("REGISTRATION_NOT_OPEN").with("opensAt", policy.opens());
        }
        if (policy.closes() != null && now.isAfter(policy.closes())) {
            throw Refusal.conflict("REGISTRATION_CLOSED");
        }
        return activity;
    }

    private static KnownActivity none() {
        throw Refusal.notFound();
    }

    /** Nothing is kept of whoever is refused, so people are got to know last. */
    private Registration registration(String id, String hash, RegistrationRequest request) {
        KnownActivity activity = open(request.target().type(), request.target().id());
        KnownOrganisation organisation = organisations.identify(request.organisationId(), request.declared());
        List<ParticipantRequest> participants = request.participants();
        Judgement judgement = admission.judge(
                activity.policy(),
                organisation,
                Admission.named(participants.stream().map(ParticipantRequest::function)),
                Admission.named(participants.stream().map(ParticipantRequest::sector)),
                participants.size());
        if (judgement.verdict() == Verdict.REJECT) {
            throw rejected(judgement, activity.policy());
        }
        List<Contact> contacts =
                participants.stream().map(ParticipantRequest::contact).toList();
        if (contacts.size() > 1 && isDuplicate(activity.id(), contacts)) {
            throw Refusal.conflict("DUPLICATE_REGISTRATION");
        }
        organisations.keep(organisation, request.organisationId() == null ? request.declared() : null);
        Map<Contact, String> known = people.identify(contacts);
        List<Member> members = participants.stream()
                .map(participant -> member(id, participant, known.getOrDefault(participant.contact(), "")))
                .toList();
        return new Registration(
                id,
                new Target(request.target().type(), request.target().id()),
                members,
                organisation == null ? null : organisation.id(),
                Organisation.of(organisation),
                request.answers(),
                request.language(),
                clock.instant(),
                hash,
                units(activity.capacity(), members.size()),
                judgement.verdict() == Verdict.REVIEW,
                judgement.rank(),
                judgement.hints(),
                State.RECEIVED,
                0,
                null,
                null,
                null);
    }

    /** Whether somebody is named twice, or has a registration already: the others would be strangers left behind. */
    private boolean isDuplicate(String target, List<Contact> contacts) {
        return contacts.stream().map(Contact::address).distinct().count() < contacts.size()
                || seats.knowsAny(target, people.known(contacts));
    }

    private Refusal rejected(Judgement judgement, @Nullable RegistrationPolicy policy) {
        count("RULE_REJECTED");
        String rule = judgement.rejectedBy();
        List<Map<String, String>> errors = Hint.of(rule == null ? List.of() : List.of(rule), policy).stream()
                .map(hint -> Map.of("field", "", "code", hint.key(), "message", hint.message()))
                .toList();
        return Refusal.unprocessable("RULE_REJECTED").with("errors", errors);
    }

    private static int units(@Nullable Capacity capacity, int persons) {
        return capacity != null && capacity.unit() == Capacity.Unit.GROUP ? 1 : persons;
    }

    private Member member(String registrationId, ParticipantRequest participant, String personId) {
        return new Member(
                personId,
                participant.contact().name(),
                participant.function(),
                participant.sector(),
                participant.attendanceMode(),
                Secrets.hash(secrets.linkToken(registrationId, personId)),
                null);
    }
}
