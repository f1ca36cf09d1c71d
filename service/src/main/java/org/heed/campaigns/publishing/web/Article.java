package org.heed.campaigns.publishing.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.heed.campaigns.publishing.Markdown;
import org.heed.campaigns.publishing.NewsItem;
import org.heed.campaigns.publishing.Origin;
import org.heed.campaigns.publishing.Words;

/**
 * A page as readers see it.
 *
 * @param published day of the first publication, or empty before it
 * @param updated day of the last change that readers were told of, or empty when there was none
 */
public record Article(
        String title,
        String summary,
        Html body,
        String published,
        String updated,
        List<Update> updates,
        boolean sample) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(ZoneId.of("Europe/London"));

    /** What readers were told, and on which day. */
    public record Update(String day, String note) {}

    /** HTML that is safe to send as it is, since {@link Markdown} made it. */
    public record Html(String text) implements Content {
        @Override
        public void writeTo(TemplateOutput output) {
            output.writeContent(text);
        }
    }

    static Article of(NewsItem item) {
        return new Article(
                item.words().title(),
                item.words().summary(),
                new Html(Markdown.html(item.words().body())),
                day(item.first()),
                item.hasChanged() ? day(item.updated()) : "",
                item.updates().stream()
                        .map(update -> new Update(day(update.at()), update.note()))
                        .toList(),
                item.origin() == Origin.SAMPLE);
    }

    /** As it would look when published; without dates. */
    static Article preview(Words words, Origin origin) {
        return new Article(
                words.title(),
                words.summary(),
                new Html(Markdown.html(words.body())),
                "",
                "",
                List.of(),
                origin == Origin.SAMPLE);
    }

    /** A day in London. */
    static String day(Instant instant) {
        return DAY.format(instant);
    }
}
