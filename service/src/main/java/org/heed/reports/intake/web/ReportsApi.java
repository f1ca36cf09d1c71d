package org.heed.reports.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.heed.ground.web.OnPublicFront;
import org.heed.ground.words.Channel;
import org.heed.ground.words.Language;
import org.heed.reports.intake.Acceptance;
import org.heed.reports.intake.Answers;
import org.heed.reports.intake.Content;
import org.heed.reports.intake.Door;
import org.heed.reports.intake.Fault;
import org.heed.reports.intake.Form;
import org.heed.reports.intake.Forms;
import org.heed.reports.intake.Submission;
import org.heed.reports.intake.Token;
import org.heed.reports.intake.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Reports over HTTP for other systems. It writes its answers itself, since thousands a second pass here. The same
 * Idempotency-Key is the same report: a resend gets the first answer, other content under it is kept as an amendment.
 */
@Controller
@OnPublicFront
final class ReportsApi {
    static final String PATH = "/api/v1/reports";

    private static final int LARGEST_BODY = 256 * 1024;
    private static final int LONGEST_KEY = 255;

    private static final Pattern LANGUAGE = Pattern.compile("([a-z]{2,3})?");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Until partners have keys of their own. */
    private static final String EVERY_SENDER = "open";

    private final Door door;
    private final Tokens tokens;
    private final Forms forms;
    private final Clock clock;
    private final byte[] description;

    ReportsApi(Door door, Tokens tokens, Forms forms, Clock clock) throws IOException {
        this.door = door;
        this.tokens = tokens;
        this.forms = forms;
        this.clock = clock;
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/api/openapi.json"))) {
            description = file.readAllBytes();
        }
    }

    /** Answers a POST at {@link #PATH}; {@link ReportsServlet} leads here, past the dispatcher. */
    void accept(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String key = request.getHeader("Idempotency-Key");
        if (!isKey(key)) {
            Problem.of(400, "Idempotency-Key is missing", "Send the header with 1 to 255 visible characters of ASCII.")
                    .write(response);
        } else if (!isJson(request.getContentType())) {
            Problem.of(415, "Wrong content type", "Send the report as application/json.")
                    .write(response);
        } else {
            byte[] body = body(request);
            if (body == null) {
                Problem.of(413, "Too large", "The body may have 256 kB at most.")
                        .write(response);
            } else {
                answer(WireReport.read(body), tokens.ofIdempotencyKey(EVERY_SENDER, key), response);
            }
        }
    }

    private void answer(WireReport.Outcome outcome, Token token, HttpServletResponse response) throws IOException {
        switch (outcome) {
            case WireReport.Outcome.NotJson() ->
                Problem.of(400, "Not JSON", "The body must be one JSON object with each name once.")
                        .write(response);
            case WireReport.Outcome.WrongTypes(var faults) -> notAsDescribed(faults, response);
            case WireReport.Outcome.Read read -> check(read, token, response);
        }
    }

    private void check(WireReport.Outcome.Read read, Token token, HttpServletResponse response) throws IOException {
        Optional<Form> form = read.form().isEmpty() ? Optional.of(forms.act()) : forms.form(read.form());
        if (form.isEmpty()) {
            notAsDescribed(List.of(new WireFault("form", "There is no such form")), response);
        } else if (!LANGUAGE.matcher(read.language()).matches()) {
            notAsDescribed(List.of(new WireFault("language", "Must be a tag of two or three letters")), response);
        } else {
            Language language = read.language().isEmpty() ? Language.ENGLISH : new Language(read.language());
            Answers answers = form.get().storable(read.answers(), Channel.API);
            List<Fault> faults = form.get().faults(answers, LocalDate.now(clock.withZone(LONDON)));
            if (faults.isEmpty()) {
                Content content = new Content(form.get().code(), form.get().version(), language, answers);
                knock(new Submission(token, Channel.API, content), response);
            } else {
                notAsDescribed(faults.stream().map(this::wireFault).toList(), response);
            }
        }
    }

    private WireFault wireFault(Fault fault) {
        String path = fault.field().contains(".")
                ? "groups." + fault.field().replaceFirst("\\.(\\d+)\\.", "[$1].")
                : (fault.rule().equals("too-many") ? "groups." : "values.") + fault.field();
        return new WireFault(path, forms.text(Language.ENGLISH).message(fault));
    }

    private static void notAsDescribed(List<WireFault> faults, HttpServletResponse response) throws IOException {
        new Problem(422, "Not as described", "See errors, and /api/v1/openapi.json.", faults).write(response);
    }

    private void knock(Submission submission, HttpServletResponse response) throws IOException {
        switch (door.accept(submission)) {
            case Acceptance.Accepted(var report, var receipt) -> {
                byte[] body = ("{\"report\":\"" + report + "\",\"receipt\":\"" + receipt.grouped() + "\"}")
                        .getBytes(StandardCharsets.US_ASCII);
                response.setStatus(201);
                response.setContentType("application/json");
                response.setContentLength(body.length);
                response.getOutputStream().write(body);
            }
            case Acceptance.TryAgain(var why) -> {
                response.setHeader("Retry-After", "2");
                Problem.of(503, "Try again", "Not stored yet: " + why + ". Send the same again with the same key.")
                        .write(response);
            }
        }
    }

    @GetMapping("/api/v1/openapi.json")
    void describe(HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setContentLength(description.length);
        response.getOutputStream().write(description);
    }

    private static boolean isKey(@Nullable String key) {
        return key != null
                && !key.isEmpty()
                && key.length() <= LONGEST_KEY
                && key.chars().allMatch(c -> c > 0x20 && c < 0x7F);
    }

    private static boolean isJson(@Nullable String type) {
        if (type == null) {
            return false;
        }
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end))
                .strip()
                .toLowerCase(Locale.ROOT)
                .equals("application/json");
    }

    /** Null where it is too large. */
    private static byte @Nullable [] body(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LARGEST_BODY) {
            return null;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        return body.length > LARGEST_BODY ? null : body;
    }
}
