package eu.zirkel.canary;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Autowired;

final class InjectsFields {

    @Autowired
    private Clock clock;
}
