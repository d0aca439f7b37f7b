package eu.zirkel.canary.unmarked;

final class Unmarked {}
