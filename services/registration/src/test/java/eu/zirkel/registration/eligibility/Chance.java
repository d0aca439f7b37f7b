package eu.zirkel.registration.eligibility;

import eu.zirkel.contracts.Condition;
import eu.zirkel.contracts.Condition.Attribute;
import eu.zirkel.registration.organisations.KnownOrganisation;
import eu.zirkel.registration.organisations.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Conditions and applicants drawn by chance, from few values so that they often meet. */
final class Chance {

    private static final List<String> VALUES = List.of("A", "B", "C");
    private static final int LARGEST = 4;

    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    /** Of at most this depth. */
    Condition condition(int depth) {
        int kind = depth == 0 ? 3 : random.nextInt(4);
        return switch (kind) {
            case 0 -> Condition.all(several(depth - 1));
            case 1 -> Condition.any(several(depth - 1));
            case 2 -> Condition.not(condition(depth - 1));
            default -> attribute();
        };
    }

    /** One that asks for an attribute. */
    Condition attribute() {
        Attribute attribute = Attribute.values()[random.nextInt(Attribute.values().length)];
        if (attribute == Attribute.ORGANISATION_POPULATION || attribute == Attribute.SIZE) {
            int number = random.nextInt(LARGEST);
            return random.nextBoolean() ? Condition.atMost(attribute, number) : Condition.atLeast(attribute, number);
        }
        return Condition.oneOf(
                attribute, VALUES.subList(0, 1 + random.nextInt(VALUES.size())).toArray(String[]::new));
    }

    /** Of whom something is known, or nothing. */
    Applicant applicant() {
        int size = 1 + random.nextInt(3);
        KnownOrganisation organisation = random.nextInt(5) == 0
                ? null
                : organisation(this::perhaps, random.nextBoolean() ? null : random.nextInt(LARGEST));
        return new Applicant(organisation, values(random.nextInt(size + 1)), values(random.nextInt(size + 1)), size);
    }

    /** Of whom everything is known. */
    Applicant wellKnownApplicant() {
        int size = 1 + random.nextInt(3);
        return new Applicant(organisation(this::value, random.nextInt(LARGEST)), values(size), values(size), size);
    }

    /** The same one, of whom some more is known. */
    Applicant learnMoreOf(Applicant known) {
        KnownOrganisation learnt = organisation(this::perhaps, random.nextInt(LARGEST));
        KnownOrganisation before = known.organisation();
        return new Applicant(
                before == null
                        ? learnt
                        : new KnownOrganisation(
                                "o",
                                "O",
                                either(before.kind(), learnt.kind()),
                                either(before.country(), learnt.country()),
                                either(before.subdivision(), learnt.subdivision()),
                                either(before.worldRegion(), learnt.worldRegion()),
                                either(before.population(), learnt.population()),
                                Origin.REGISTERED),
                more(known.functions(), known.size()),
                more(known.sectors(), known.size()),
                known.size());
    }

    private Condition[] several(int depth) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> condition(depth))
                .toArray(Condition[]::new);
    }

    private static KnownOrganisation organisation(Supplier<@Nullable String> text, @Nullable Integer population) {
        return new KnownOrganisation(
                "o", "O", text.get(), text.get(), text.get(), text.get(), population, Origin.REGISTERED);
    }

    private List<String> more(List<String> known, int most) {
        List<String> all = new ArrayList<>(known);
        all.addAll(values(random.nextInt(most - known.size() + 1)));
        return all;
    }

    private List<String> values(int count) {
        return IntStream.range(0, count).mapToObj(i -> value()).toList();
    }

    private @Nullable String perhaps() {
        return random.nextBoolean() ? null : value();
    }

    private String value() {
        return VALUES.get(random.nextInt(VALUES.size()));
    }

    private static <T> @Nullable T either(@Nullable T known, @Nullable T learnt) {
        return known == null ? learnt : known;
    }
}
