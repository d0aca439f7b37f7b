package eu.zirkel.notification.catalogue;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Every mail of the service, under the code of the contract (§3.0 "Mail codes and subjects"). */
public enum MailCode {
    REG_RECEIVED("M-REG-RECEIVED", Invitation.NONE, false),
    REG_CONFIRMED("M-REG-CONFIRMED", Invitation.REQUEST, false),
    REG_WAITLISTED("M-REG-WAITLISTED", Invitation.NONE, false),
    REG_PROMOTED("M-REG-PROMOTED", Invitation.REQUEST, false),
    REG_OFFERED("M-REG-OFFERED", Invitation.NONE, false),
    REG_OFFER_LAPSED("M-REG-OFFER-LAPSED", Invitation.NONE, true),
    REG_REJECTED("M-REG-REJECTED", Invitation.NONE, true),
    REG_WITHDRAWN("M-REG-WITHDRAWN", Invitation.CANCEL_ATTENDEE, true),
    DATE_FIXED("M-DATE-FIXED", Invitation.REQUEST, false),
    ACT_CHANGED("M-ACT-CHANGED", Invitation.REQUEST, false),
    ACT_RELOCATED("M-ACT-RELOCATED", Invitation.REQUEST, false),
    ACT_POSTPONED("M-ACT-POSTPONED", Invitation.CANCEL_EVENT, false),
    ACT_CANCELLED("M-ACT-CANCELLED", Invitation.CANCEL_EVENT, true),
    REMINDER("M-REMINDER", Invitation.NONE, false),
    ROOM_LINK("M-ROOM-LINK", Invitation.REQUEST, false),
    REC_PUBLISHED("M-REC-PUBLISHED", Invitation.NONE, true),
    ACT_INFO("M-ACT-INFO", Invitation.NONE, false);

    /** What the calendar file of a mail does. */
    public enum Invitation {
        /** There is none. */
        NONE,
        /** Enters or updates the event. */
        REQUEST,
        /** Takes out an event that will not happen, or not on its date. */
        CANCEL_EVENT,
        /** Takes out the one person who withdrew; the event itself stands. */
        CANCEL_ATTENDEE
    }

    private static final Set<MailCode> WELCOMES = Set.of(REG_CONFIRMED, REG_PROMOTED);
    private static final Set<MailCode> REQUESTS = Arrays.stream(values())
            .filter(code -> code.invitation == Invitation.REQUEST)
            .collect(Collectors.toUnmodifiableSet());

    private final String code;
    private final Invitation invitation;
    private final boolean afterCancellation;

    MailCode(String code, Invitation invitation, boolean afterCancellation) {
        this.code = code;
        this.invitation = invitation;
        this.afterCancellation = afterCancellation;
    }

    /** As in the contract, such as {@code M-REG-CONFIRMED}. */
    public String code() {
        return code;
    }

    /** What its calendar file does, for those who have a seat. */
    public Invitation invitation() {
        return invitation;
    }

    /** Whether it still makes sense once the activity is cancelled. */
    public boolean makesSenseAfterCancellation() {
        return afterCancellation;
    }

    /** Whether it helps people to come, so that those who have a seat find the way into the online room in it. */
    public boolean leadsThere() {
        return invitation == Invitation.REQUEST || this == REMINDER || this == ACT_INFO;
    }

    /** Whether its readers are expected, so that it closes with how much we look forward to them (C-22). */
    public boolean looksForward() {
        return WELCOMES.contains(this) || this == REMINDER;
    }

    /** The mails in which those who have a seat read the same, if they are written late enough. */
    public Set<MailCode> saidAsWellIn() {
        return this == ROOM_LINK ? REQUESTS : WELCOMES;
    }

    /**
     * The mail with this code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static MailCode of(String code) {
        return Arrays.stream(values())
                .filter(mail -> mail.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such mail: " + code));
    }
}
