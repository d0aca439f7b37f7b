package eu.zirkel.local.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A JSON value. */
public sealed interface Json {

    /** An object; its members keep their order. */
    record Obj(Map<String, Json> members) implements Json {

        /** The member of that name, if there is one that is not null. */
        public Optional<Json> member(String name) {
            return Optional.ofNullable(members.get(name)).filter(value -> value != Null.NULL);
        }

        /** The text of the member of that name, if there is one. */
        public Optional<String> text(String name) {
            return member(name).map(Json::asText);
        }
    }

    /** An array. */
    record Arr(List<Json> items) implements Json {}

    /** A string. */
    record Text(String value) implements Json {}

    /** A number or a truth value, as written. */
    record Literal(String written) implements Json {}

    /** The one null. */
    enum Null implements Json {
        NULL
    }

    /** Reads a text; throws IllegalArgumentException with the position when it is not JSON. */
    static Json parse(String text) {
        return new JsonReader(text).read();
    }

    /** An object of these members in this order. */
    static Obj object(Map<String, ? extends Json> members) {
        return new Obj(new LinkedHashMap<>(members));
    }

    /** A string. */
    static Text text(String value) {
        return new Text(value);
    }

    /** A whole number. */
    static Literal number(long value) {
        return new Literal(Long.toString(value));
    }

    /** What a person would call the value: the string itself, or the JSON. */
    default String asText() {
        return this instanceof Text(String value) ? value : write();
    }

    /** The value at a path such as {@code slots.0.id}, if there is one. */
    default Optional<Json> at(String path) {
        Optional<Json> here = Optional.of(this);
        for (String step : path.split("\\.")) {
            here = here.flatMap(value -> switch (value) {
                case Obj object -> object.member(step);
                case Arr array ->
                    array.items().stream().skip(Integer.parseInt(step)).findFirst();
                case Text _, Literal _, Null _ -> Optional.empty();
            });
        }
        return here;
    }

    /** The same value with every string in it replaced. */
    default Json mapTexts(UnaryOperator<String> change) {
        return switch (this) {
            case Obj object -> {
                Map<String, Json> members = new LinkedHashMap<>();
                object.members().forEach((name, value) -> members.put(name, value.mapTexts(change)));
                yield new Obj(members);
            }
            case Arr array ->
                new Arr(array.items().stream()
                        .map(item -> item.mapTexts(change))
                        .toList());
            case Text text -> new Text(change.apply(text.value()));
            case Literal _, Null _ -> this;
        };
    }

    /** The value as JSON on one line. */
    default String write() {
        return switch (this) {
            case Obj object ->
                object.members().entrySet().stream()
                        .map(member ->
                                quote(member.getKey()) + ":" + member.getValue().write())
                        .collect(Collectors.joining(",", "{", "}"));
            case Arr array -> array.items().stream().map(Json::write).collect(Collectors.joining(",", "[", "]"));
            case Text text -> quote(text.value());
            case Literal literal -> literal.written();
            case Null _ -> "null";
        };
    }

    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < ' ') {
                        quoted.append("\\u%04x".formatted((int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
