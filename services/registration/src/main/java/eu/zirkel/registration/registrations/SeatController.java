package eu.zirkel.registration.registrations;

import eu.zirkel.contracts.RegistrationPolicy;
import eu.zirkel.registration.activities.KnownActivities;
import eu.zirkel.registration.activities.KnownActivity;
import eu.zirkel.registration.people.People;
import eu.zirkel.registration.people.Person;
import eu.zirkel.registration.registrations.Registration.Attendance;
import eu.zirkel.registration.registrations.Registration.Member;
import eu.zirkel.registration.registrations.Registration.State;
import eu.zirkel.registration.roster.Entry;
import eu.zirkel.registration.roster.Roster;
import eu.zirkel.registration.roster.Rosters;
import eu.zirkel.registration.roster.Rosters.SeatCount;
import eu.zirkel.service.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Seats for the public; participants, waiting list and attendance for organisers. */
@RestController
class SeatController {

    private final Rosters rosters;
    private final Registrations registrations;
    private final Seats seats;
    private final KnownActivities activities;
    private final People people;

    SeatController(
            Rosters rosters, Registrations registrations, Seats seats, KnownActivities activities, People people) {
        this.rosters = rosters;
        this.registrations = registrations;
        this.seats = seats;
        this.activities = activities;
        this.people = people;
    }

    /**
     * @param confirmed seats taken, those held for somebody who was asked included
     * @param free absent means unlimited
     * @param underReview for organisers
     * @param closed whether nobody can register any more, however many seats there are
     */
    record SeatView(
            String target,
            @Nullable Integer capacity,
            int confirmed,
            @Nullable Integer free,
            int waiting,
            @Nullable Integer underReview,
            boolean closed) {
        static SeatView of(SeatCount count, boolean organiser) {
            return new SeatView(
                    count.target(),
                    count.capacity(),
                    count.taken(),
                    count.free(),
                    count.waiting(),
                    organiser ? count.underReview() : null,
                    count.closed());
        }
    }

    record SeatsView(List<SeatView> seats) {}

    @GetMapping("/api/seats")
    SeatsView seats(@RequestParam @Size(max = 200) List<String> targets, HttpServletRequest who) {
        return new SeatsView(rosters.count(targets).stream()
                .map(count -> SeatView.of(count, who.isUserInRole("ORGANISER")))
                .toList());
    }

    @GetMapping("/api/activities/{id}/seats")
    SeatView seats(@PathVariable String id, HttpServletRequest who) {
        return activities
                .find(id)
                .flatMap(known -> rosters.count(List.of(id)).stream().findFirst())
                .map(count -> SeatView.of(count, who.isUserInRole("ORGANISER")))
                .orElseThrow(Refusal::notFound);
    }

    /** @param receivedAt of those who wait, when the roster received them, which is what their order stands on */
    record ParticipantView(
            String registrationId,
            String personId,
            String name,
            String email,
            @Nullable String organisationId,
            Registration.@Nullable Organisation organisation,
            List<Hint> hints,
            State status,
            @Nullable Integer position,
            Instant receivedAt,
            @Nullable Attendance attendance) {}

    record ParticipantsView(List<ParticipantView> participants) {}

    @GetMapping("/api/activities/{id}/participants")
    @PreAuthorize("hasRole('ORGANISER')")
    ParticipantsView participants(@PathVariable String id) {
        Roster roster = rosters.load(id).orElseThrow(Refusal::notFound);
        return new ParticipantsView(views(id, registrations.of(id), places(roster)));
    }

    @GetMapping("/api/activities/{id}/waitlist")
    @PreAuthorize("hasRole('ORGANISER')")
    ParticipantsView waitlist(@PathVariable String id) {
        Map<String, Place> places = places(rosters.load(id).orElseThrow(Refusal::notFound));
        List<ParticipantView> waiting = new ArrayList<>(views(
                id,
                registrations.of(id).stream()
                        .filter(registration -> places.containsKey(registration.id()))
                        .toList(),
                places));
        waiting.sort(Comparator.comparing(view -> Objects.requireNonNull(view.position())));
        return new ParticipantsView(waiting);
    }

    /** @param present ids of the persons who came */
    record AttendanceRequest(@NotNull @Size(max = 5000) Set<@NotNull String> present) {}

    record AttendanceView(int present, int absent) {}

    @PostMapping("/api/activities/{id}/attendance")
    @PreAuthorize("hasRole('ORGANISER')")
    AttendanceView attendance(@PathVariable String id, @Valid @RequestBody AttendanceRequest request) {
        KnownActivity activity = activities.find(id).orElseThrow(Refusal::notFound);
        if (activity.status() != KnownActivity.Status.HELD) {
            throw Refusal.conflict("ACTIVITY_NOT_HELD");
        }
        List<Registration> confirmed = registrations.of(id).stream()
                .filter(registration -> registration.state() == State.CONFIRMED)
                .toList();
        Set<String> known = confirmed.stream()
                .flatMap(registration -> registration.participants().stream())
                .map(Member::personId)
                .collect(java.util.stream.Collectors.toSet());
        request.present().stream()
                .filter(person -> !known.contains(person))
                .findAny()
                .ifPresent(stranger -> {
                    throw Refusal.invalid("present", "NOT_A_PARTICIPANT");
                });
        confirmed.forEach(registration -> registrations.recordAttendance(
                registration.id(),
                registration.participants().stream()
                        .map(member -> attended(member, request.present().contains(member.personId())))
                        .toList()));
        int present = request.present().size();
        seats.recordAttendance(id, present, known.size() - present);
        return new AttendanceView(present, known.size() - present);
    }

    private static Member attended(Member member, boolean came) {
        return new Member(
                member.personId(),
                member.name(),
                member.function(),
                member.sector(),
                member.attendanceMode(),
                member.link(),
                came ? Attendance.ATTENDED : Attendance.NO_SHOW);
    }

    private record Place(int position, Instant receivedAt) {}

    private static Map<String, Place> places(Roster roster) {
        Map<String, Place> places = new HashMap<>();
        for (Entry entry : roster.waitingList()) {
            places.put(entry.registrationId(), new Place(places.size() + 1, entry.receivedAt()));
        }
        return places;
    }

    private List<ParticipantView> views(String target, List<Registration> found, Map<String, Place> places) {
        RegistrationPolicy policy =
                activities.find(target).map(KnownActivity::policy).orElse(null);
        Map<String, Person> known = people.find(found.stream()
                .flatMap(registration -> registration.participants().stream())
                .map(Member::personId)
                .distinct()
                .toList());
        return found.stream()
                .filter(Registration::isDecided)
                .flatMap(registration -> registration.participants().stream()
                        .map(member -> view(registration, member, places.get(registration.id()), known, policy)))
                .toList();
    }

    private static ParticipantView view(
            Registration registration,
            Member member,
            @Nullable Place place,
            Map<String, Person> known,
            @Nullable RegistrationPolicy policy) {
        Person person = known.get(member.personId());
        return new ParticipantView(
                registration.id(),
                member.personId(),
                member.name(),
                person == null ? "" : person.email(),
                registration.organisationId(),
                registration.organisation(),
                Hint.of(registration.hints(), policy),
                registration.state(),
                place == null ? null : place.position(),
                place == null ? registration.receivedAt() : place.receivedAt(),
                member.attendance());
    }
}
