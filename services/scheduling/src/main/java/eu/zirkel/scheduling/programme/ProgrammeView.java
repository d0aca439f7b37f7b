package eu.zirkel.scheduling.programme;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.zirkel.scheduling.warnings.ShownWarning;
import java.util.List;

/** A programme as it is read over HTTP; warnings are for organisers. */
record ProgrammeView(
        String id, @JsonUnwrapped ProgrammeDetails details, Programme.Status status, List<ShownWarning> warnings) {}
