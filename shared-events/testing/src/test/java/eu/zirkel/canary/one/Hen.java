package eu.zirkel.canary.one;

import eu.zirkel.canary.two.Egg;

public record Hen(Egg from) {}
