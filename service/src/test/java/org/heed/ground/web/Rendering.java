package org.heed.ground.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Renders components by name, alone or inside each other. */
final class Rendering {
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.heed.pages");

    private Rendering() {}

    static String of(String component, Map<String, Object> params) {
        StringOutput output = new StringOutput();
        ENGINE.render("ground/web/" + component + ".jte", params, output);
        return output.toString();
    }

    static Content content(String html) {
        return output -> output.writeContent(html);
    }
}
