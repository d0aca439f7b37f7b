package eu.zirkel.scheduling.activity;

/**
 * An online room as stored and published in events.
 *
 * @param access join address, dial-in and passcode as JSON, unreadable without the key
 */
record SealedRoom(String provider, String access) {}
