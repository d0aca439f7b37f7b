package eu.zirkel.scheduling.activity;

import eu.zirkel.scheduling.input.Checked;
import eu.zirkel.scheduling.input.Checks;
import org.jspecify.annotations.Nullable;

/** An online room. Only {@code provider} is public (C-15). */
record Room(
        @Nullable String provider,
        @Nullable String joinUrl,
        @Nullable String dialIn,
        @Nullable String passcode) implements Checked {

    @Override
    public void check(Checks at) {
        at.required("provider", provider);
        at.line("provider", provider);
        at.required("joinUrl", joinUrl);
        at.address("joinUrl", joinUrl);
        at.line("dialIn", dialIn);
        at.line("passcode", passcode);
    }

    @Override
    public String toString() {
        return "Room[" + provider + "]";
    }
}
