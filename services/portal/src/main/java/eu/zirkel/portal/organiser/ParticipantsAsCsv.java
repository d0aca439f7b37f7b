package eu.zirkel.portal.organiser;

import eu.zirkel.portal.page.Page;
import eu.zirkel.portal.services.Activity;
import eu.zirkel.portal.services.Registrations.Participant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the list of participants for Excel. */
final class ParticipantsAsCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private ParticipantsAsCsv() {}

    static String write(List<Participant> participants, Activity activity, Page page) {
        String head = Stream.of("name", "email", "organisation", "status", "position", "received", "attendance")
                .map(it -> cell(page.words().say("orga.column." + it)))
                .collect(Collectors.joining(";"));
        String rows = participants.stream().map(it -> row(it, activity, page)).collect(Collectors.joining());
        return BYTE_ORDER_MARK + head + "\r\n" + rows;
    }

    private static String row(Participant it, Activity activity, Page page) {
        return Stream.of(
                                cell(it.name()),
                                cell(it.email()),
                                cell(it.organisationName()),
                                cell(page.term("registration.status", it.status())),
                                cell(
                                        it.position() == null
                                                ? null
                                                : it.position().toString()),
                                cell(it.receivedAt() == null ? null : page.moment(it.receivedAt(), activity.zone())),
                                cell(page.term("attendance", it.attendance())))
                        .collect(Collectors.joining(";"))
                + "\r\n";
    }

    private static String cell(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        boolean formula = FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
        return "\"" + (formula ? "'" : "") + value.replace("\"", "\"\"") + "\"";
    }
}
