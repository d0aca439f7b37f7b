package eu.zirkel.scheduling.programme;

import eu.zirkel.scheduling.input.Checked;
import eu.zirkel.scheduling.input.Checks;
import org.jspecify.annotations.Nullable;

/** The office that organises a programme; public, and Reply-To of its mails. */
public record Contact(@Nullable String name, @Nullable String email) implements Checked {

    @Override
    public void check(Checks at) {
        at.required("name", name);
        at.line("name", name);
        at.required("email", email);
        at.email("email", email);
    }
}
