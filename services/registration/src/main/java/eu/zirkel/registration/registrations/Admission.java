package eu.zirkel.registration.registrations;

import eu.zirkel.contracts.EligibilityRule;
import eu.zirkel.contracts.RegistrationEvent.OrganisationChanged;
import eu.zirkel.contracts.RegistrationPolicy;
import eu.zirkel.messaging.Incoming;
import eu.zirkel.registration.activities.KnownActivities;
import eu.zirkel.registration.activities.KnownActivity;
import eu.zirkel.registration.eligibility.Applicant;
import eu.zirkel.registration.eligibility.Eligibility;
import eu.zirkel.registration.eligibility.Judgement;
import eu.zirkel.registration.organisations.KnownOrganisation;
import eu.zirkel.registration.organisations.Organisations;
import eu.zirkel.registration.registrations.Registration.Member;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an activity's rules say of a registration, when it comes in and when more is known of its organisation. */
@Component
public class Admission {

    private final KnownActivities activities;
    private final Organisations organisations;
    private final Registrations registrations;
    private final Seats seats;

    Admission(KnownActivities activities, Organisations organisations, Registrations registrations, Seats seats) {
        this.activities = activities;
        this.organisations = organisations;
        this.registrations = registrations;
        this.seats = seats;
    }

    /**
     * What the rules say.
     *
     * @param functions of the persons who named one
     * @param sectors of the persons who named one
     * @param size how many persons there are
     */
    Judgement judge(
            @Nullable RegistrationPolicy policy,
            @Nullable KnownOrganisation organisation,
            List<String> functions,
            List<String> sectors,
            int size) {
        List<EligibilityRule> rules = policy == null || policy.rules() == null ? List.of() : policy.rules();
        return Eligibility.judge(rules, new Applicant(organisation, functions, sectors, size));
    }

    /** More is known of an organisation: those of its registrations that have no seat may move (domain decision 3). */
    public void organisationChanged(Incoming<OrganisationChanged> news) {
        KnownOrganisation organisation =
                organisations.find(news.data().organisationId()).orElse(null);
        for (Registration registration : registrations.withoutSeat(news.data().organisationId())) {
            KnownActivity activity = activities.find(registration.target().id()).orElse(null);
            List<Member> members = registration.participants();
            Judgement judgement = judge(
                    activity == null ? null : activity.policy(),
                    organisation,
                    named(members.stream().map(Member::function)),
                    named(members.stream().map(Member::sector)),
                    members.size());
            seats.rerank(registration, judgement.rank());
            registrations.judged(registration.id(), judgement.rank(), judgement.hints());
        }
    }

    static List<String> named(Stream<@Nullable String> values) {
        return values.filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    }
}
