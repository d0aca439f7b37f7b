package eu.zirkel.portal.page;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/** After something was sent, the result is shown at an address of its own: loading it again sends nothing again. */
public final class SeeOther {

    private SeeOther() {}

    /** Leads the browser to an address of ours. */
    public static RedirectView at(String address) {
        RedirectView view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
