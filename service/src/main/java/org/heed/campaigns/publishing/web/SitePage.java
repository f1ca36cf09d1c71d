package org.heed.campaigns.publishing.web;

import java.util.List;
import org.heed.campaigns.publishing.SiteWords;
import org.heed.ground.web.Pages;
import org.heed.ground.web.PublicFrame;

/** What the templates of public pages are filled with. */
public final class SitePage {
    private SitePage() {}

    /**
     * What machines are told of a page, in its head.
     *
     * @param description one or two sentences, or empty
     * @param canonical its whole address
     * @param kind its type in the words of Open Graph
     * @param data its description in the words of schema.org, as JSON that may stand in HTML, or empty
     */
    public record Head(
            String title,
            String description,
            String canonical,
            String kind,
            Article.Html data,
            List<Other> others,
            List<Feed> feeds,
            Robots robots) {}

    /** Whether search engines are asked to keep away. */
    public enum Robots {
        WELCOME,
        ASKED_AWAY
    }

    /** The same page in a language. */
    public record Other(String language, String href) {}

    /** A feed that a reader may follow. */
    public record Feed(String type, String title, String href) {}

    /** One page with what stands below it. */
    public record Item(PublicFrame frame, Head head, Article article, String paper, String history, Missing missing) {}

    /** Whether the reader is told that there is no Welsh. */
    public enum Missing {
        NOTHING,
        WELSH
    }

    /** That a page was removed. */
    public record Removed(PublicFrame frame, Head head, Article article, String history) {}

    /**
     * A list of pages.
     *
     * @param atom where its feed is
     * @param json where its feed is as JSON
     */
    public record Index(
            PublicFrame frame,
            Head head,
            SiteWords words,
            String title,
            List<Tab> tabs,
            List<Line> lines,
            Pages pages,
            String atom,
            String json) {}

    /** Another list; the current one is marked. */
    public record Tab(String title, String href, boolean current) {}

    /** One page of a list, with the day on which readers were last told of it. */
    public record Line(
            String title, String summary, String href, String day, String kind, String language, String state) {}

    /** Every entry of a page's history. */
    public record History(
            PublicFrame frame,
            Head head,
            SiteWords words,
            String page,
            String href,
            List<Entry> entries,
            String hash,
            String command,
            String whole,
            String days) {}

    /** One entry, and where its text is. */
    public record Entry(
            int number, String day, String kind, String note, String noteLanguage, String hash, String text) {}

    /** An embargoed copy. */
    public record Embargoed(
            PublicFrame frame, Article article, String reader, String until, String live, List<Other> others) {}

    /** A page on paper. */
    public record Paper(Article article, String style, String running, String address) {}
}
