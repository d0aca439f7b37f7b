package eu.zirkel.local.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one JSON text from its first to its last character. */
final class JsonReader {

    private static final Pattern LITERAL =
            Pattern.compile("true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private final String text;
    private int position;

    JsonReader(String text) {
        this.text = text;
    }

    Json read() {
        Json value = value();
        skipBlanks();
        if (position < text.length()) {
            throw wrong("more text after the value");
        }
        return value;
    }

    private Json value() {
        skipBlanks();
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> new Json.Text(string());
            default -> literal();
        };
    }

    private Json object() {
        Map<String, Json> members = new LinkedHashMap<>();
        expect('{');
        while (!closes('}', members.isEmpty())) {
            skipBlanks();
            String name = string();
            skipBlanks();
            expect(':');
            members.put(name, value());
        }
        return new Json.Obj(members);
    }

    private Json array() {
        List<Json> items = new ArrayList<>();
        expect('[');
        while (!closes(']', items.isEmpty())) {
            items.add(value());
        }
        return new Json.Arr(items);
    }

    private boolean closes(char bracket, boolean first) {
        skipBlanks();
        if (peek() == bracket) {
            position++;
            return true;
        }
        if (!first) {
            expect(',');
        }
        return false;
    }

    private Json literal() {
        Matcher matcher = LITERAL.matcher(text).region(position, text.length());
        if (!matcher.lookingAt()) {
            throw wrong("no value");
        }
        position = matcher.end();
        return matcher.group().equals("null") ? Json.Null.NULL : new Json.Literal(matcher.group());
    }

    private String string() {
        expect('"');
        StringBuilder read = new StringBuilder();
        while (peek() != '"') {
            char c = next();
            read.append(c == '\\' ? escaped() : c);
        }
        position++;
        return read.toString();
    }

    private char escaped() {
        char c = next();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                if (position + 4 > text.length()) {
                    throw wrong("unfinished escape");
                }
                position += 4;
                yield (char) Integer.parseInt(text.substring(position - 4, position), 16);
            }
            default -> throw wrong("unknown escape");
        };
    }

    private void expect(char wanted) {
        if (next() != wanted) {
            position--;
            throw wrong("no " + wanted);
        }
    }

    private char next() {
        char c = peek();
        position++;
        return c;
    }

    private char peek() {
        if (position >= text.length()) {
            throw wrong("text ends early");
        }
        return text.charAt(position);
    }

    private void skipBlanks() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("not JSON at character " + position + ": " + what);
    }
}
