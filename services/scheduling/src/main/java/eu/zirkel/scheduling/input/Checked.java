package eu.zirkel.scheduling.input;

/** A part of a request that knows which values it takes. */
public interface Checked {

    /** Notes what is wrong with it; says nothing of a field that is absent. */
    void check(Checks at);
}
