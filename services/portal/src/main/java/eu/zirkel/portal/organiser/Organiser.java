package eu.zirkel.portal.organiser;

import eu.zirkel.portal.services.Visitor;

/**
 * Who is at work.
 *
 * @param visitor with the access token that services decide by
 * @param name as the provider knows it
 */
record Organiser(Visitor visitor, String name) {

    /** Where templates and controllers find it. */
    static final String NAME = "organiser";
}
