package eu.zirkel.portal.services;

import org.jspecify.annotations.Nullable;

/** Whom to ask. */
public record Contact(@Nullable String name, @Nullable String email) {}
