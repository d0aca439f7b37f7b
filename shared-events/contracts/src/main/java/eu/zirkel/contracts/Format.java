package eu.zirkel.contracts;

/** Where people meet. */
public enum Format {
    ONSITE,
    ONLINE,
    HYBRID
}
