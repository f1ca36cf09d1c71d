package org.heed.campaigns.partners;

import java.util.regex.Pattern;
import org.heed.ground.words.Language;

/** A letter's plain text as plain HTML: paragraphs, and links where the placeholders of links stand. */
final class LetterHtml {
    private static final Pattern LINK = Pattern.compile("\\(\\(((?:stop-)?link)\\)\\)");

    private LetterHtml() {}

    static String of(String plain, Language language) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"" + language.tag()
                + "\"><head><meta charset=\"utf-8\"></head>\n<body style=\"font: 17px/1.5 Arial, sans-serif; color: #0b0c0c;"
                + " max-width: 38em\">\n");
        for (String paragraph : plain.strip().split("\\n\\s*\\n")) {
            String safe =
                    paragraph.strip().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            html.append("<p>")
                    .append(LINK.matcher(safe)
                            .replaceAll("<a href=\"(($1))\">(($1))</a>")
                            .replace("\n", "<br>\n"))
                    .append("</p>\n");
        }
        return html.append("</body></html>\n").toString();
    }
}
