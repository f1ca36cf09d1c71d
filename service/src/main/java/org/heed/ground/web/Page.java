package org.heed.ground.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/** A page: a compiled template with its model. Controllers return it; it renders itself, whole, before it is sent. */
public final class Page implements View {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Page.class.getClassLoader(), "org.heed.pages");

    private final String template;
    private final Object model;
    private final HttpStatus status;

    private Page(String template, Object model, HttpStatus status) {
        this.template = template;
        this.model = model;
        this.status = status;
    }

    /** The page of the template {@code <wing>/<room>/<page>}, whose single parameter is the model. */
    public static Page of(String template, Object model) {
        return new Page(template, model, HttpStatus.OK);
    }

    /** The same page with another status, such as 422 where a form has errors. */
    public Page with(HttpStatus other) {
        return new Page(template, model, other);
    }

    /** The page as text, for one that is kept or laid on paper before it is sent. */
    public String text() {
        StringOutput output = new StringOutput(32 * 1024);
        TEMPLATES.render(template + ".jte", model, output);
        return output.toString();
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> ignored, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Utf8ByteOutput output = new Utf8ByteOutput();
        TEMPLATES.render(template + ".jte", model, output);
        response.setStatus(status.value());
        response.setContentType(getContentType());
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }
}
