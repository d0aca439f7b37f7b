package eu.zirkel.registration.registrations;

import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.contracts.RegistrationPolicy;
import eu.zirkel.contracts.Target;
import eu.zirkel.registration.activities.KnownActivities;
import eu.zirkel.registration.activities.KnownActivity;
import eu.zirkel.registration.people.Contact;
import eu.zirkel.registration.people.People;
import eu.zirkel.registration.registrations.Registration.Answer;
import eu.zirkel.registration.registrations.Registration.Member;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes registrations in: checks what can be known without the roster, then lets the roster decide. */
@Component
class Intake {

    private final KnownActivities activities;
    private final People people;
    private final Registrations registrations;
    private final Seats seats;
    private final Secrets secrets;
    private final Clock clock;
    private final JsonMapper json;
    private final MeterRegistry meters;

    Intake(
            KnownActivities activities,
            People people,
            Registrations registrations,
            Seats seats,
            Secrets secrets,
            Clock clock,
            JsonMapper json,
            MeterRegistry meters) {
        this.activities = activities;
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
        String id = idempotencyKey == null ? Ids.next() : Ids.derived("registration", idempotencyKey);
        Optional<Registration> repeated = idempotencyKey == null ? Optional.empty() : registrations.find(id);
        if (repeated.isPresent()) {
            return repeat(repeated.get(), hash);
        }
        checkOpen(request.target().type(), request.target().id());
        return decide(registration(id, hash, request));
    }

    /** Asks the roster again about one that was written but not decided. */
    void resume(Registration registration) {
        seats.register(registration);
    }

    private Taken repeat(Registration known, String hash) {
        if (!known.requestHash().equals(hash)) {
            throw Refusal.conflict("IDEMPOTENCY_MISMATCH");
        }
        if (known.state() == State.RECEIVED) {
            return decide(known);
        }
        Answer answer = known.answered();
        return new Taken(known, answer == null ? new Answer(known.state(), null) : answer);
    }

    private Taken decide(Registration registration) {
        Outcome outcome = seats.register(registration);
        if (outcome instanceof Outcome.Refused refused) {
            count(refused.code());
            throw Refusal.conflict(refused.code());
        }
        Answer answer = Seats.answer(outcome);
        if (answer == null) {
            throw new IllegalStateException("undecided: " + outcome);
        }
        count(answer.status().name());
        return new Taken(registration, answer);
    }

    private void count(String outcome) {
        meters.counter("zirkel.registrations", "outcome", outcome).increment();
    }

    private void checkOpen(Target.Type type, String id) {
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
        if (!hasDay(activity.when())) {
            throw Refusal.conflict("DATE_NOT_FIXED");
        }
        if (policy.opens() != null && now.isBefore(policy.opens())) {
            throw Refusal.conflict("REGISTRATION_NOT_OPEN").with("opensAt", policy.opens());
        }
        if (policy.closes() != null && now.isAfter(policy.closes())) {
            throw Refusal.conflict("REGISTRATION_CLOSED");
        }
    }

    private static boolean hasDay(FuzzyDate when) {
        return when.hasDay();
    }

    private static KnownActivity none() {
        throw Refusal.notFound();
    }

    private Registration registration(String id, String hash, RegistrationRequest request) {
        Map<String, String> personIds =
                people
                        .identify(request.participants().stream()
                                .map(ParticipantRequest::contact)
                                .toList())
                        .entrySet()
                        .stream()
                        .collect(Collectors.toMap(
                                known -> known.getKey().email(), Map.Entry::getValue, (one, same) -> one));
        List<Member> members = request.participants().stream()
                .map(participant -> member(id, participant, personIds))
                .toList();
        if (members.stream().map(Member::personId).distinct().count() < members.size()) {
            throw Refusal.conflict("DUPLICATE_REGISTRATION");
        }
        return new Registration(
                id,
                new Target(request.target().type(), request.target().id()),
                members,
                organisation(request.organisation()),
                request.answers(),
                request.language(),
                clock.instant(),
                hash,
                State.RECEIVED,
                0,
                null);
    }

    private Member member(String registrationId, ParticipantRequest participant, Map<String, String> personIds) {
        Contact contact = participant.contact();
        String personId = personIds.getOrDefault(contact.email(), "");
        return new Member(
                personId,
                contact.name(),
                participant.function(),
                participant.sector(),
                participant.attendanceMode(),
                Secrets.hash(secrets.linkToken(registrationId, personId)),
                null);
    }

    private static Registration.@Nullable Organisation organisation(
            RegistrationRequest.@Nullable OrganisationRequest given) {
        return given == null
                ? null
                : new Registration.Organisation(
                        given.name().strip(), given.kind(), given.country(), given.subdivision(), given.population());
    }
}
