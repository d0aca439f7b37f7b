package eu.zirkel.portal.services;

/** A service behind the portal, that is, a part of a page that can be missing. */
public enum Part {
    SCHEDULING("scheduling"),
    REGISTRATION("registration"),
    KNOWLEDGE_BASE("knowledge-base"),
    NOTIFICATION("notification");

    private final String service;

    Part(String service) {
        this.service = service;
    }

    /** The name of the service in settings and in the instance list. */
    public String service() {
        return service;
    }

    /** The key of the words that tell readers what this part is. */
    public String key() {
        return "part." + service;
    }
}
