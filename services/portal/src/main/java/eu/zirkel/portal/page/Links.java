package eu.zirkel.portal.page;

import eu.zirkel.portal.text.Language;
import eu.zirkel.portal.text.LanguageChoice;
import eu.zirkel.portal.text.QueryString;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The links of a page. A language that was chosen travels in every link, so that no cookie is needed.
 *
 * @param path of this page
 * @param parameters of this page, without the language
 * @param chosen the language in the address of this page; absent when the browser decides
 */
public record Links(
        String path,
        Map<String, String> parameters,
        @Nullable Language chosen) {

    private static final String CURSOR = "after";

    /** This page in a language. */
    public record Alternative(Language language, String href, boolean current) {}

    static Links of(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed instanceof String original ? original : request.getRequestURI();
        Map<String, String> parameters = QueryString.parameters(request.getQueryString());
        parameters.remove(LanguageChoice.PARAMETER);
        return new Links(path, parameters, LanguageChoice.chosen(request).orElse(null));
    }

    /** Another page, in the language that was chosen. */
    public String to(String address) {
        if (chosen == null) {
            return address;
        }
        int fragment = address.indexOf('#');
        String place = fragment < 0 ? "" : address.substring(fragment);
        String page = fragment < 0 ? address : address.substring(0, fragment);
        return page + (page.contains("?") ? "&" : "?") + LanguageChoice.PARAMETER + "=" + chosen.tag() + place;
    }

    /** This page with one parameter set, or without it; a list begins again at its first page. */
    public String with(String parameter, @Nullable String value) {
        Map<String, String> others = new LinkedHashMap<>(parameters);
        others.remove(CURSOR);
        others.remove(parameter);
        if (value != null) {
            others.put(parameter, value);
        }
        return to(path + query(others));
    }

    /** The next page of this list. */
    public String after(String cursor) {
        Map<String, String> others = new LinkedHashMap<>(parameters);
        others.put(CURSOR, cursor);
        return to(path + query(others));
    }

    /** What is shown here for programs, such as a calendar: its language is said, since they prefer none. */
    public String as(String otherPath, Language language) {
        Map<String, String> others = new LinkedHashMap<>(parameters);
        others.remove(CURSOR);
        return new Links(otherPath, others, language).to(otherPath + query(others));
    }

    /** Whether this page has this parameter with this value; {@code null}: not at all. */
    public boolean has(String parameter, @Nullable String value) {
        return Objects.equals(parameters.get(parameter), value);
    }

    List<Alternative> alternatives(Language current) {
        return Arrays.stream(Language.values())
                .map(it -> new Alternative(
                        it, new Links(path, parameters, it).to(path + query(parameters)), it == current))
                .toList();
    }

    private static String query(Map<String, String> parameters) {
        return parameters.isEmpty()
                ? ""
                : "?" + parameters.entrySet().stream().map(Links::pair).collect(Collectors.joining("&"));
    }

    private static String pair(Map.Entry<String, String> parameter) {
        String value = parameter.getValue();
        return encode(parameter.getKey()) + (value.isEmpty() ? "" : "=" + encode(value));
    }

    private static String encode(String plain) {
        return URLEncoder.encode(plain, StandardCharsets.UTF_8);
    }
}
