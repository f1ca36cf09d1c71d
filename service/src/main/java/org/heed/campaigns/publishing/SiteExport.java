package org.heed.campaigns.publishing;

import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.heed.campaigns.publishing.web.StaticSite;

/**
 * Writes everything that is published into a folder or a bucket, as a site of files that any server of files serves,
 * without a script and without this program. A file that is the same already is not touched, another is replaced in one
 * step, and what is no longer published is taken away; files of others are left alone.
 */
public final class SiteExport {
    /** In the place: what the site stood at when it was written, then the files of ours. */
    static final String LIST = ".heed-export";

    private final News news;
    private final StaticSite site;

    /**
     * What an export did.
     *
     * @param files how many the site has
     * @param written how many of them were new or another
     * @param removed how many were taken away
     */
    public record Report(int files, int written, int removed) {}

    /** Hears how far an export has come. */
    @FunctionalInterface
    public interface Progress {
        void at(int done, int total);
    }

    /**
     * Where the site's readers find things, without a slash at the end.
     *
     * @param site where the files will be served
     * @param service where reports are taken, for the links that lead there
     * @param authority the name that ids of feeds are made under
     */
    public record Addresses(String site, String service, String authority) {}

    public SiteExport(News news, Addresses addresses) {
        this.news = news;
        this.site = new StaticSite(news, addresses);
    }

    /** True where the folder holds what is published now, by the same program and for the same addresses. */
    public boolean isCurrent(Path folder) {
        return isCurrent(new FolderPlace(folder));
    }

    boolean isCurrent(ExportPlace place) {
        try {
            return place.list()
                    .map(ExportList::parse)
                    .filter(list -> list.state().equals(state()))
                    .isPresent();
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** What the files stand at; another text whenever one of them may be another. */
    String state() {
        return Hashes.sha256(news.state() + "\n" + site.key());
    }

    /** Brings the folder to what is published now; where another export is writing into it, waits for that first. */
    public Report write(Path folder) throws IOException {
        return write(folder, (done, total) -> {});
    }

    /** The same, telling how far it has come. */
    public Report write(Path folder, Progress progress) throws IOException {
        return write(new FolderPlace(folder), progress);
    }

    /**
     * Brings the bucket to what is published now. An IOException says in one sentence what failed, without a secret.
     *
     * @param turns the database in which exports into one bucket take turns, whichever node or command does them
     */
    public Report write(BucketSettings bucket, DataSource turns, Progress progress) throws IOException {
        try (BucketPlace place = new BucketPlace(bucket, turns)) {
            return write(place, progress);
        }
    }

    Report write(ExportPlace place, Progress progress) throws IOException {
        return place.alone(() -> {
            String state = state(); // read first: what is published meanwhile is written by the next export
            try (ExportRun run = new ExportRun(place, site.key(), progress)) {
                return run.bring(site.files(), state);
            }
        });
    }
}
