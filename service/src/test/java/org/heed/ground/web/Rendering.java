package org.heed.ground.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Renders components by name, alone or inside each other. */
public final class Rendering {
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.heed.pages");

    private Rendering() {}

    static String of(String component, Map<String, Object> params) {
        return page("ground/web/" + component, params);
    }

    /** A chart of ground/charts. */
    public static String chart(String component, Map<String, Object> params) {
        return page("ground/charts/" + component, params);
    }

    private static String page(String template, Map<String, Object> params) {
        StringOutput output = new StringOutput();
        ENGINE.render(template + ".jte", params, output);
        return output.toString();
    }

    static Content content(String html) {
        return output -> output.writeContent(html);
    }
}
