package eu.zirkel.scheduling.warnings;

/** A warning as an organiser reads it, {@code message} in the reader's language. */
public record ShownWarning(String code, Warning.Severity severity, Warning.Certainty certainty, String message) {}
