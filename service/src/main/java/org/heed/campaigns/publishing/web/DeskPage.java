package org.heed.campaigns.publishing.web;

import java.util.List;
import org.heed.campaigns.plan.CampaignHead;
import org.heed.campaigns.publishing.web.SitePage.Tab;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.StaffFrame;
import org.heed.ground.web.SummaryRow;
import org.heed.ground.web.Table;
import org.heed.ground.web.Tag;
import org.jspecify.annotations.Nullable;

/** What the templates of the desk of pages are filled with. */
public final class DeskPage {
    private DeskPage() {}

    /**
     * Public pages in a table.
     *
     * @param head of the campaign when only one is shown; else null
     * @param due which pages have to be read again; empty for none
     * @param fresh where a new page is begun
     */
    public record Pages(
            StaffFrame frame, @Nullable CampaignHead head, List<Tab> tabs, Due due, Table table, String fresh) {}

    /** Pages that have to be read again. */
    public record Due(String sentence, List<Line> lines) {}

    /** One of them. */
    public record Line(String title, String href, Tag tag) {}

    /**
     * The form in which a page is written.
     *
     * @param english the questions about the page and its English
     * @param welsh those about its Welsh
     */
    public record Write(
            StaffFrame frame,
            String title,
            FieldErrors errors,
            List<Field> english,
            List<Field> welsh,
            boolean hasWelsh,
            String action,
            int version,
            String back) {}

    /** A page in the making: how it looks in a language, what may be done with it now, and its history. */
    public record Make(
            StaffFrame frame,
            Article article,
            List<Tab> languages,
            List<Tag> tags,
            String told,
            String link,
            FieldErrors errors,
            List<Form> forms,
            String sentence,
            List<SummaryRow> facts,
            List<Copy> copies,
            Table history,
            Tag chain,
            String live,
            int version,
            String address) {}

    /**
     * Something that may be done now.
     *
     * @param folded what its fold is called; empty for a form that stands open
     * @param open true where the fold must be open, since there is something to put right in it
     */
    public record Form(
            String action,
            String button,
            String key,
            List<Field> fields,
            String folded,
            boolean open,
            String explains) {}

    /** An embargoed copy that may be read now. */
    public record Copy(long id, String reader, String until) {}
}
