package org.heed.campaigns.publishing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.heed.campaigns.publishing.web.StaticSite;

/**
 * Writes everything that is published into a folder, as a site of files that any file server serves, without a script
 * and without this program. A file that is the same already is not touched, another is replaced in one step, and what is
 * no longer published is taken away; files of others in the folder are left alone.
 */
public final class SiteExport {
    /** In the folder: what the site stood at when it was written, then the files of ours. */
    static final String LIST = ".heed-export";

    private static final String LOCK = ".heed-export.lock";

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

    /**
     * Where the site's readers find things, without a slash at the end.
     *
     * @param site where the folder will be served
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
        try {
            Path list = folder.resolve(LIST);
            return Files.exists(list)
                    && Files.readAllLines(list).stream().findFirst().orElse("").equals(state());
        } catch (IOException unreadable) {
            return false;
        }
    }

    private String state() {
        return Hashes.sha256(news.state() + "\n" + site.key());
    }

    /** Brings the folder to what is published now; where another export is writing into it, waits for that first. */
    public Report write(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (FileChannel channel =
                        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock ignored = channel.lock()) {
            return writeAlone(folder);
        }
    }

    private Report writeAlone(Path folder) throws IOException {
        String state = state(); // read first: what is published meanwhile is written by the next export
        Map<String, String> before = ours(folder);
        Map<String, String> after = new TreeMap<>();
        int written = 0;
        for (StaticSite.Making file : site.files()) {
            String made = Hashes.sha256(file.state() + "\n" + site.key());
            boolean same =
                    file.isDear() && made.equals(before.get(file.name())) && Files.exists(folder.resolve(file.name()));
            if (!same) {
                Optional<byte[]> bytes = file.make();
                if (bytes.isEmpty()) {
                    continue; // withdrawn from publication since its name was read
                }
                written += put(folder.resolve(file.name()), bytes.get()) ? 1 : 0;
            }
            after.put(file.name(), made);
        }
        int removed = 0;
        for (String name : before.keySet()) {
            if (!after.containsKey(name)) {
                removed += remove(folder, name) ? 1 : 0;
            }
        }
        List<String> list = new ArrayList<>(List.of(state));
        after.forEach((name, made) -> list.add(made + " " + name));
        put(folder.resolve(LIST), (String.join("\n", list) + "\n").getBytes(StandardCharsets.UTF_8));
        return new Report(after.size(), written, removed);
    }

    /** The files that an export before this one wrote, and what each was made of. */
    private static Map<String, String> ours(Path folder) throws IOException {
        Path list = folder.resolve(LIST);
        if (!Files.exists(list)) {
            return Map.of();
        }
        Map<String, String> ours = new TreeMap<>();
        Files.readAllLines(list).stream()
                .skip(1)
                .map(line -> line.split(" ", 2))
                .filter(line -> line.length == 2)
                // a list that somebody changed must not lead out of the folder
                .filter(line -> folder.resolve(line[1]).normalize().startsWith(folder.normalize()))
                .forEach(line -> ours.put(line[1], line[0]));
        return ours;
    }

    private static boolean put(Path file, byte[] bytes) throws IOException {
        if (Files.exists(file) && Files.size(file) == bytes.length && Arrays.equals(Files.readAllBytes(file), bytes)) {
            return false;
        }
        Files.createDirectories(file.getParent());
        Path fresh = Files.createTempFile(file.getParent(), ".heed-", ".new");
        try {
            Files.write(fresh, bytes);
            if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
                // made for its owner alone, but a file server is often somebody else
                Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-r--r--"));
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
        return true;
    }

    private static boolean remove(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        boolean removed = Files.deleteIfExists(file);
        Path parent = file.getParent();
        while (parent != null && !parent.equals(folder) && isEmpty(parent)) {
            Files.delete(parent);
            parent = parent.getParent();
        }
        return removed;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }
}
