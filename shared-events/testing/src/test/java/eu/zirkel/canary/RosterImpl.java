package eu.zirkel.canary;

final class RosterImpl {}
