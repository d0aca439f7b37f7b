package eu.zirkel.testing;

import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every handler of a service's HTTP interface, and which role it demands. */
record Handlers(List<Handler> all) {

    /**
     * One handler.
     *
     * @param name method and path pattern, such as {@code GET /api/seats}
     * @param demandsRole whether a role is demanded before it runs
     * @param takesOnlyPath whether nothing but the path decides what it is called with
     * @param queryParameters the names of the query parameters it reads
     * @param body what it reads from the body as JSON; absent when it reads none
     */
    record Handler(
            String name,
            boolean demandsRole,
            boolean takesOnlyPath,
            List<String> queryParameters,
            @Nullable Class<?> body) {

        String method() {
            return name.substring(0, name.indexOf(' '));
        }

        /** A path that it answers to. */
        String path() {
            return name.substring(name.indexOf(' ') + 1).replaceAll("\\{[^}]*}", "x");
        }
    }

    static Handlers of(RequestMappingHandlerMapping mapping) {
        List<Handler> all = new ArrayList<>();
        mapping.getHandlerMethods().forEach((info, method) -> {
            if (isOwn(method)) {
                info.getMethodsCondition().getMethods().forEach(verb -> info.getPatternValues()
                        .forEach(pattern -> all.add(new Handler(
                                verb + " " + pattern,
                                demandsRole(method),
                                takesOnlyPath(method),
                                queryParameters(method),
                                body(method)))));
            }
        });
        return new Handlers(all);
    }

    /** Handlers that neither demand a role nor are said to be public. */
    Set<String> unguarded(Set<String> publicOnes) {
        Set<String> unguarded = new TreeSet<>();
        all.stream()
                .filter(handler -> !handler.demandsRole() && !publicOnes.contains(handler.name()))
                .forEach(handler -> unguarded.add(handler.name()));
        return unguarded;
    }

    /** Names said to be public that no handler has, or one that demands a role. */
    Set<String> wronglyPublic(Set<String> publicOnes) {
        Set<String> wrong = new TreeSet<>(publicOnes);
        all.stream().filter(handler -> !handler.demandsRole()).forEach(handler -> wrong.remove(handler.name()));
        return wrong;
    }

    private static boolean isOwn(HandlerMethod method) {
        String name = method.getBeanType().getName();
        return name.startsWith("eu.zirkel.") && !name.startsWith("eu.zirkel.service.");
    }

    private static boolean demandsRole(HandlerMethod method) {
        PreAuthorize demand = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), PreAuthorize.class);
        if (demand == null) {
            demand = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), PreAuthorize.class);
        }
        return demand != null
                && demand.value().matches(".*has(Any)?Role\\(.*")
                && !Modifier.isPrivate(method.getMethod().getModifiers())
                && !Modifier.isFinal(method.getMethod().getModifiers());
    }

    private static boolean takesOnlyPath(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .allMatch(parameter -> parameter.hasParameterAnnotation(PathVariable.class));
    }

    private static @Nullable Class<?> body(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .map(MethodParameter::getParameterType)
                .filter(type -> type != byte[].class)
                .findFirst()
                .orElse(null);
    }

    private static List<String> queryParameters(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .flatMap(parameter -> parameter.hasParameterAnnotation(RequestParam.class)
                        ? Stream.of(parameter.getParameter().getName())
                        : components(parameter))
                .toList();
    }

    /** The components of a record that is filled from the query. */
    private static Stream<String> components(MethodParameter parameter) {
        return parameter.getParameterType().isRecord() && !parameter.hasParameterAnnotations()
                ? Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .map(RecordComponent::getName)
                : Stream.empty();
    }
}
