package org.heed.ground.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.heed.ground.words.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers for what nobody else answered: a page for people, a problem (RFC 9457) below {@code /api}. Both fronts. */
@Controller
final class ProblemController implements ErrorController {
    private final String front;
    private final Languages languages;

    ProblemController(@Value("${heed.front}") String front, Languages languages) {
        this.front = front;
        this.languages = languages;
    }

    @RequestMapping("/error")
    Object problem(HttpServletRequest request) {
        HttpStatus status = status(request);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (path != null && path.toString().startsWith("/api/")) {
            String body = "{\"type\":\"about:blank\",\"title\":\"" + status.getReasonPhrase() + "\",\"status\":"
                    + status.value() + "}";
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(body.getBytes(StandardCharsets.UTF_8));
        }
        // a page of ours says its language in its address or, in a form, in a field
        String asked = request.getParameter("lang");
        Language language = languages.of(asked == null ? "" : asked);
        return Page.of("ground/web/problem", ProblemPage.of(front, status.value(), languages, language))
                .with(status);
    }

    /** An address that somebody asked for by hand is not there. */
    private static HttpStatus status(HttpServletRequest request) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
