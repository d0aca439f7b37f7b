package eu.zirkel.portal.programme;

import eu.zirkel.portal.page.Page;
import eu.zirkel.portal.page.Pages;
import eu.zirkel.portal.services.Activity;
import eu.zirkel.portal.services.Programme;
import eu.zirkel.portal.services.Registrations;
import eu.zirkel.portal.services.Series;
import eu.zirkel.portal.services.Together;
import eu.zirkel.portal.services.Visitor;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /p/{programme}/s/{series}}: what it wants, its activities in order, how to take part. */
@Controller
class SeriesController {

    private final FindSeries find;
    private final Registrations registrations;
    private final Together together;

    SeriesController(FindSeries find, Registrations registrations, Together together) {
        this.find = find;
        this.registrations = registrations;
        this.together = together;
    }

    @GetMapping("/p/{programme}/s/{series}")
    String series(
            @PathVariable("programme") String programmeAddress,
            @PathVariable("series") String seriesAddress,
            @ModelAttribute(Pages.NAME) Page page,
            Model model) {
        Visitor visitor = page.visitor();
        var programme = together.start(() -> find.programme(visitor, programmeAddress));
        Series series = find.series(visitor, programmeAddress, seriesAddress);
        Programme around = programme.get().orLeave();
        List<String> targets = Stream.concat(
                        Stream.of(series.id()), series.activities().stream().map(Activity::id))
                .toList();
        model.addAttribute("programme", around);
        model.addAttribute("series", series);
        model.addAttribute("seats", registrations.seats(visitor, targets));
        return "series";
    }
}
