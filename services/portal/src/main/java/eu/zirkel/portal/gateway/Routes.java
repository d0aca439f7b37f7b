package eu.zirkel.portal.gateway;

import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;
import static org.springframework.web.servlet.function.RouterFunctions.route;

import eu.zirkel.portal.services.Part;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Which service owns which part of the interface; the first line that fits decides. */
@Configuration(proxyBeanMethods = false)
class Routes {

    private final PassOn passOn;
    private final ApiProblem problem;

    Routes(PassOn passOn, ApiProblem problem) {
        this.passOn = passOn;
        this.problem = problem;
    }

    @Bean
    RouterFunction<ServerResponse> interfaceOfTheServices(Environment environment) {
        RouterFunctions.Builder routes = route();
        owner(routes, Part.REGISTRATION, path("/api/registrations/**").or(path("/api/links/**")));
        owner(routes, Part.REGISTRATION, path("/api/organisations/**"));
        owner(routes, Part.REGISTRATION, path("/api/seats").or(ofAnActivity("seats")));
        owner(routes, Part.REGISTRATION, ofAnActivity("participants").or(ofAnActivity("waitlist")));
        owner(routes, Part.REGISTRATION, ofAnActivity("attendance").or(ofAnActivity("promote/**")));
        owner(routes, Part.SCHEDULING, path("/api/programmes/**").or(path("/api/series/**")));
        owner(routes, Part.SCHEDULING, path("/api/activities/**"));
        owner(routes, Part.NOTIFICATION, path("/api/messages/**"));
        owner(routes, Part.KNOWLEDGE_BASE, path("/api/items/**"));
        return routes.route(elsewhere(environment), request -> problem.answer(request, HttpStatus.NOT_FOUND))
                .build();
    }

    private static RequestPredicate elsewhere(Environment environment) {
        RequestPredicate anything = path("/api/**");
        boolean acceptance = environment.acceptsProfiles(Profiles.of("acceptance"));
        return acceptance ? anything.and(path("/api/test/clock").negate()) : anything;
    }

    private static RequestPredicate ofAnActivity(String what) {
        return path("/api/activities/{id}/" + what);
    }

    private void owner(RouterFunctions.Builder routes, Part part, RequestPredicate addresses) {
        routes.add(route().route(addresses, http()).filter(passOn.to(part)).build());
    }
}
