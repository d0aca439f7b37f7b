package eu.zirkel.contracts;

import org.jspecify.annotations.Nullable;

/**
 * One person of a registration, by id alone.
 *
 * @param personId who; name and address travel on {@code registration.people} only
 * @param attendanceMode how this person attends a HYBRID activity: ONSITE or ONLINE
 * @param sector such as POLITICS or CIVIL_SOCIETY, for counting (V-11)
 */
public record Participant(
        String personId,
        @Nullable Format attendanceMode,
        @Nullable String sector) {}
