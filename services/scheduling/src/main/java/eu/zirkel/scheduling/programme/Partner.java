package eu.zirkel.scheduling.programme;

import eu.zirkel.scheduling.input.Checked;
import eu.zirkel.scheduling.input.Checks;
import org.jspecify.annotations.Nullable;

/** An organisation and what it does for the programme (model §2.3 PartnerRole). */
record Partner(
        @Nullable String name,
        @Nullable String acronym,
        @Nullable String role,
        @Nullable String url) implements Checked {

    /** In the order in which a footer names them. */
    enum Role {
        ORGANISER,
        HOST,
        IMPLEMENTING,
        COOPERATION,
        SUPPORTER,
        FUNDER,
        COMMISSIONED_BY,
        CONCEPT_OWNER,
        EVALUATOR
    }

    @Override
    public void check(Checks at) {
        at.required("name", name);
        at.line("name", name);
        at.line("acronym", acronym);
        at.required("role", role);
        at.oneOf("role", role, Role.class);
        at.address("url", url);
    }
}
