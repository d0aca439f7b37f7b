package eu.zirkel.scheduling.activity;

import eu.zirkel.scheduling.input.Checked;
import eu.zirkel.scheduling.input.Checks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who speaks, as announced to the public.
 *
 * @param affiliationPath from the smallest unit to the organisation
 */
record Speaker(
        @Nullable String name,
        @Nullable String academicTitle,
        @Nullable String function,
        @Nullable List<String> affiliationPath)
        implements Checked {

    @Override
    public void check(Checks at) {
        at.required("name", name);
        at.line("name", name);
        at.line("academicTitle", academicTitle);
        at.line("function", function);
        at.each("affiliationPath", affiliationPath, (each, unit) -> each.line("", unit));
    }
}
