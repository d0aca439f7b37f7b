package eu.zirkel.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandTest {

    @Test
    void up_takes_its_flags_in_any_order() {
        assertThat(parse("up --empty")).isEqualTo(new Command.Up(new Options(false, true, false)));
        assertThat(parse("up")).isEqualTo(new Command.Up(new Options(false, false, false)));
    }

    @Test
    void what_is_about_running_parts_goes_to_the_supervisor_as_it_stands() {
        assertThat(parse("scale registration=3")).isEqualTo(new Command.Forward(List.of("scale", "registration=3")));
        assertThat(parse("status --json")).isEqualTo(new Command.Forward(List.of("status", "--json")));
        assertThat(parse("kill kafka")).isEqualTo(new Command.Forward(List.of("kill", "kafka")));
    }

    @Test
    void logs_are_followed_wherever_the_flag_stands() {
        assertThat(parse("logs -f registration")).isEqualTo(new Command.Logs("registration", true));
        assertThat(parse("logs")).isEqualTo(new Command.Logs("", false));
    }

    @Test
    void nothing_is_a_question_for_help() {
        assertThat(Command.parse(List.of())).isEqualTo(new Command.Help());
    }

    @Test
    void what_is_not_understood_is_answered_with_the_usage_and_exit_code_64() {
        for (String line : List.of("upp", "up --fast", "scale registration", "stop", "token", "down now", "logs a b")) {
            assertThatThrownBy(() -> parse(line))
                    .isInstanceOfSatisfying(
                            Failure.class, failure -> assertThat(failure.exit()).isEqualTo(Failure.USAGE));
        }
    }

    @Test
    void a_platform_that_is_open_to_others_refuses_the_clock_that_everybody_could_set() {
        assertThatThrownBy(() -> parse("up --host --acceptance")).hasMessageContaining("acceptance");
    }

    private static Command parse(String line) {
        return Command.parse(List.of(line.split(" ")));
    }
}
