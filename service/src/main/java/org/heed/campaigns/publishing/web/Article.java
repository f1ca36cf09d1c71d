package org.heed.campaigns.publishing.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.heed.campaigns.publishing.Markdown;
import org.heed.campaigns.publishing.NewsItem;
import org.heed.campaigns.publishing.Origin;
import org.heed.campaigns.publishing.SiteWords;
import org.heed.campaigns.publishing.Standing;
import org.heed.campaigns.publishing.TwinState;
import org.heed.campaigns.publishing.Words;
import org.heed.ground.words.Language;

/**
 * A page as readers see it, in one language.
 *
 * @param kind what such a page is called
 * @param published day of the first publication, or empty before it
 * @param updated day of the last change that readers were told of, or empty when there was none
 * @param notice why the page does not hold, if it does not
 * @param english where a newer English page stands, or empty where this is no older twin
 */
public record Article(
        SiteWords words,
        String kind,
        String title,
        String summary,
        Html body,
        String published,
        String updated,
        List<Update> updates,
        Optional<Notice> notice,
        String english,
        boolean sample) {

    /** What readers were told, on which day, and in which language. */
    public record Update(String day, String note, Language language) {}

    /** That a page was withdrawn, and why. */
    public record Notice(String title, String reason, Language language) {}

    /** HTML that is safe to send as it is, since {@link Markdown} made it. */
    public record Html(String text) implements Content {
        @Override
        public void writeTo(TemplateOutput output) {
            output.writeContent(text);
        }
    }

    static Article of(NewsItem item) {
        Language language = item.setting().language();
        SiteWords words = new SiteWords(language);
        boolean older = !language.equals(Language.ENGLISH) && item.setting().twin() == TwinState.OLDER;
        return new Article(
                words,
                item.setting().kind().one(language),
                item.words().title(),
                item.words().summary(),
                new Html(Markdown.html(item.words().body())),
                words.day(item.first()),
                item.hasChanged() ? words.day(item.updated()) : "",
                item.updates().stream().map(update -> update(update, words)).toList(),
                item.setting().notice().map(told -> notice(told, item.setting().standing(), words)),
                older ? item.address(Language.ENGLISH) : "",
                item.origin() == Origin.SAMPLE);
    }

    private static Update update(NewsItem.Update update, SiteWords words) {
        boolean translated =
                !words.language().equals(Language.ENGLISH) && !update.welsh().isEmpty();
        return new Update(
                words.day(update.at()),
                translated ? update.welsh() : update.note(),
                translated ? words.language() : Language.ENGLISH);
    }

    private static Notice notice(NewsItem.Update told, Standing standing, SiteWords words) {
        Update update = update(told, words);
        String title = standing == Standing.REMOVED ? "removed.title" : "withdrawn.title";
        return new Notice(words.get(title, update.day()), update.note(), update.language());
    }

    /** As it would look when published; without dates. */
    static Article preview(Words text, Language language, String kind, Origin origin) {
        return new Article(
                new SiteWords(language),
                kind,
                text.title(),
                text.summary(),
                new Html(Markdown.html(text.body())),
                "",
                "",
                List.of(),
                Optional.empty(),
                "",
                origin == Origin.SAMPLE);
    }

    public String language() {
        return words.language().tag();
    }

    /** A day in London, in English. */
    static String day(Instant instant) {
        return new SiteWords(Language.ENGLISH).day(instant);
    }
}
