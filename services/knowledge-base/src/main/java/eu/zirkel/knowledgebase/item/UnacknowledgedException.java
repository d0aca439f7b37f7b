package eu.zirkel.knowledgebase.item;

import java.util.List;

/** There are warnings that nobody acknowledged. */
final class UnacknowledgedException extends RuntimeException {

    private final transient List<String> codes;

    UnacknowledgedException(List<String> codes) {
        super(String.join(", ", codes));
        this.codes = codes;
    }

    List<String> codes() {
        return codes;
    }
}
