package eu.zirkel.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.zirkel.registration.organisations.Declared;
import eu.zirkel.registration.organisations.KnownOrganisation;
import eu.zirkel.registration.organisations.Organisations;
import eu.zirkel.registration.organisations.Origin;
import eu.zirkel.service.Ids;
import eu.zirkel.service.Refusal;
import eu.zirkel.testing.Requirement;
import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestApi;
import eu.zirkel.testing.TestEvents;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What registration takes an organisation for that a registrant describes in words. */
@ServiceTest
class DeclaredOrganisationsTest {

    @Autowired
    TestApi api;

    @Autowired
    TestEvents events;

    @Autowired
    Organisations organisations;

    private final String name = "Initiative " + Ids.next();

    @Test
    void theSameNameInTheSamePlaceIsTheSameOrganisation() {
        String id = declare(name, "DE", "DE-NW").id();

        assertThat(declare("  " + name.toUpperCase() + " ", "DE", "DE-NW").id()).isEqualTo(id);
        assertThat(declare("Stadt " + name, null, "DE-NW").id()).isEqualTo(id);
        assertThat(declare(name, "DE", "DE-BY").id()).isNotEqualTo(id);
        assertThat(declare(name, "DE", null).id()).isNotEqualTo(id);
        assertThat(declare(name + "-Süd", "DE", "DE-NW").id())
                .isEqualTo(declare(name + " Sued", "DE", "DE-NW").id())
                .isNotEqualTo(id);
    }

    @Test
    void ofManyWhoDeclareItAtOnceAllMeanTheSame() throws Exception {
        Callable<String> declaring = () -> declare(name, "DE", "DE-NW").id();

        List<String> ids;
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            ids = executor.invokeAll(java.util.Collections.nCopies(12, declaring)).stream()
                    .map(future -> future.resultNow())
                    .toList();
        }

        assertThat(ids.stream().distinct()).hasSize(1);
        assertThat(events.await("registration.organisation-registered", ids.getFirst())
                        .sequence())
                .isEqualTo(1);
    }

    @Test
    void thePublicNeverSeesItAndOthersHearNoName() {
        KnownOrganisation declared = declare(name, "DE", "DE-NW");
        String word = name.substring(name.indexOf(' ') + 1);

        assertThat(Town.names(api.get("/api/organisations?q=" + word))).isEmpty();
        assertThat(api.get("/api/organisations/" + declared.id()).status()).isEqualTo(404);
        assertThat(Town.names(api.as("ORGANISER").get("/api/organisations?q=" + word)))
                .containsExactly(name);
        assertThat(api.as("ORGANISER")
                        .get("/api/organisations/" + declared.id())
                        .json()
                        .path("origin")
                        .asString())
                .isEqualTo("DECLARED");
        assertThat(events.await("registration.organisation-registered", declared.id())
                        .body())
                .contains("DE-NW")
                .doesNotContain(word);
    }

    @Test
    @Requirement("K-24")
    void everyRegistrantIsJudgedByTheirOwnWordsNotByThoseOfAnotherOne() {
        identify(new Declared(name, "RESEARCH", "DE", "DE-NW", 99));

        KnownOrganisation mine = identify(new Declared(name, "MUNICIPALITY", "DE", "DE-NW", null));

        assertThat(mine.kind()).isEqualTo("MUNICIPALITY");
        assertThat(mine.population()).isNull();
        assertThat(organisations.find(mine.id()).orElseThrow().kind()).isEqualTo("RESEARCH");
    }

    @Test
    @Requirement("K-24")
    void theOnlyRegisteredOneOfThatNameIsMeantAndWhatTheRegisterSaysCounts() {
        Town town = Town.called(api, name);
        String id = Town.id(town.register());

        KnownOrganisation known = identify(new Declared("Stadt " + name, "COMPANY", null, null, 3));

        assertThat(known)
                .isEqualTo(new KnownOrganisation(
                        id, name, "MUNICIPALITY", "DE", "DE-NW", "EUROPE", 25_000, Origin.REGISTERED));
        assertThat(declare(name, "FR", null).id()).isNotEqualTo(id);
        assertThat(declare(name, "DE", "DE-BY").id()).isNotEqualTo(id);
    }

    @Test
    @Requirement("K-24")
    void whatTheRegisterDoesNotKnowIsNotFilledWithWhatARegistrantSays() {
        String id =
                Town.id(api.as("ORGANISER").post("/api/organisations", "{'names':{'de':'%s'},'country':'DE'}", name));

        KnownOrganisation known = identify(new Declared(name, "MUNICIPALITY", "DE", "DE-BY", 3_000));

        assertThat(known.id()).isEqualTo(id);
        assertThat(known.subdivision()).isNull();
        assertThat(known.population()).isNull();
    }

    @Test
    void whereSeveralRegisteredOnesMayBeMeantNoneIs() {
        Town.called(api, name).register();
        Town.called(api, name).register();

        assertThat(declare(name, "DE", "DE-NW").origin()).isEqualTo(Origin.DECLARED);
    }

    @Test
    @Requirement("K-24")
    void onceAnOrganiserHasLookedAtItItStandsInTheRegister() {
        String id = identify(new Declared(name, "MUNICIPALITY", "DE", "DE-BY", null))
                .id();

        api.as("ORGANISER").patch("/api/organisations/" + id, "{'population':{'value':12000,'year':2018}}");

        KnownOrganisation known = identify(new Declared(name, null, "DE", "DE-BY", 99_000));
        assertThat(known.id()).isEqualTo(id);
        assertThat(known.population()).isEqualTo(12_000);
        assertThat(known.kind()).isEqualTo("MUNICIPALITY");
        assertThat(api.get("/api/organisations/" + id).status()).isEqualTo(200);
        assertThat(events.await("registration.organisation-changed", id)
                        .json()
                        .path("names")
                        .path("de")
                        .asString())
                .isEqualTo(name);
    }

    @Test
    void anIdHasToBeOneOfASearch() {
        String registered = Town.id(Town.called(api, name).register());
        String declared = declare(name + " e. V.", null, null).id();

        assertThat(Objects.requireNonNull(organisations.identify(registered, null))
                        .name())
                .isEqualTo(name);
        assertThatThrownBy(() -> organisations.identify("none", null)).isInstanceOf(Refusal.class);
        assertThat(Objects.requireNonNull(organisations.identify(declared, null))
                        .origin())
                .isEqualTo(Origin.DECLARED);
        assertThat(organisations.identify(null, null)).isNull();
        assertThat(organisations.find(List.of(registered, declared, "none"))).containsOnlyKeys(registered, declared);
    }

    @Test
    void aPlaceThatIsNotInItsCountryIsRefused() {
        assertThatThrownBy(() -> declare(name, "FR", "DE-NW")).isInstanceOf(Refusal.class);
    }

    private KnownOrganisation declare(String called, @Nullable String country, @Nullable String subdivision) {
        return identify(new Declared(called, null, country, subdivision, null));
    }

    private KnownOrganisation identify(Declared declared) {
        KnownOrganisation meant = Objects.requireNonNull(organisations.identify(null, declared));
        organisations.keep(meant, declared);
        return meant;
    }
}
