package eu.zirkel.testing.sample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A form with every kind of condition. */
@RestController
class FormController {

    private final Map<String, Integer> times = new ConcurrentHashMap<>();

    record Form(
            @NotEmpty @Size(max = 2) List<@Valid Person> people,
            @NotNull @Min(1) @Max(50) Integer seats,
            Map<String, @Size(max = 10) String> titles) {}

    record Person(
            @NotBlank @Size(min = 2, max = 20) @Pattern(regexp = "\\P{Cntrl}*")
            String name,

            @NotBlank @Size(max = 30) @Pattern(regexp = "\\P{Cntrl}*") @Email
            String email) {}

    @PostMapping("/api/forms")
    void submit(@Valid @RequestBody Form form) {}

    @GetMapping("/api/forms")
    void search(
            @RequestParam("q") @Size(min = 3, max = 10) String query,
            @RequestParam @Max(20) int limit,
            @RequestParam(defaultValue = "a") @Size(max = 2) List<String> ids) {}

    record Doorbell(@NotBlank String name) {}

    record Rung(int times) {}

    @PostMapping("/api/forms/rings")
    Rung ring(@Valid @RequestBody Doorbell doorbell) {
        return new Rung(times.merge(doorbell.name(), 1, Integer::sum));
    }

    @PostMapping("/api/forms/files")
    void upload(@RequestParam MultipartFile file) {}
}
