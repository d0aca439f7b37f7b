package eu.zirkel.canary.two;

import eu.zirkel.canary.one.Hen;

public record Egg(Hen from) {}
