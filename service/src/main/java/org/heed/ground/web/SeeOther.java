package org.heed.ground.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The answer to a change that was made: see the other page (303), so that a reload does not make it again. */
public final class SeeOther {
    private SeeOther() {}

    /** @param path of our own front, such as {@code /desk/queue} */
    public static View at(String path) {
        RedirectView view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return view;
    }
}
