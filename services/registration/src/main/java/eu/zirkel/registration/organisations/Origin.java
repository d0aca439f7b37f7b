package eu.zirkel.registration.organisations;

/** Who vouches for what is known of an organisation. */
public enum Origin {
    /** An organiser or an official list; its attributes count for everybody. */
    REGISTERED,
    /** Nobody but the people who registered; never shown to the public. */
    DECLARED
}
