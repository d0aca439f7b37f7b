package eu.zirkel.portal.services;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the platform counted in a programme (contract §3.0 "Statistics"). What nobody counts yet is absent, never zero.
 */
public record Statistics(
        @Nullable Long seriesCount,
        @Nullable Map<String, Long> activities,
        @Nullable Long interests,
        @Nullable Map<String, Long> registrations,
        @Nullable Long attendances,
        @Nullable Long distinctPersons,
        @Nullable Long distinctOrganisations,
        @Nullable Map<String, Long> organisationsByKind,
        @Nullable Map<String, Long> participantsBySector,
        @Nullable Map<String, Long> participantsByWorldRegion,
        @Nullable Map<String, Long> coverage,
        @Nullable Map<String, Long> itemsPublishedByType,
        @Nullable Long signatures,
        @Nullable Long listMembers,
        @Nullable Map<String, Long> projectIdeasByState) {}
