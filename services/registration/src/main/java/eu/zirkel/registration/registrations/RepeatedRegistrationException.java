package eu.zirkel.registration.registrations;

/** A registration under this key was sent and decided before, perhaps with other content. */
final class RepeatedRegistrationException extends RuntimeException {

    private final transient Registration known;

    RepeatedRegistrationException(Registration known) {
        super(known.id(), null, false, false);
        this.known = known;
    }

    Registration known() {
        return known;
    }
}
