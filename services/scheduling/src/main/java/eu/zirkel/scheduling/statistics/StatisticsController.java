package eu.zirkel.scheduling.statistics;

import eu.zirkel.scheduling.programme.KnownProgrammes;
import eu.zirkel.service.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class StatisticsController {

    private final KnownProgrammes programmes;
    private final Counting counting;

    StatisticsController(KnownProgrammes programmes, Counting counting) {
        this.programmes = programmes;
        this.counting = counting;
    }

    @GetMapping("/api/programmes/{idOrSlug}/statistics")
    Statistics read(@PathVariable String idOrSlug, HttpServletRequest request) {
        return programmes
                .find(idOrSlug)
                .filter(programme -> programme.isPublic() || request.isUserInRole("ORGANISER"))
                .map(counting::of)
                .orElseThrow(Refusal::notFound);
    }
}
