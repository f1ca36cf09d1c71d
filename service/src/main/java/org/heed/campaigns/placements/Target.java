package org.heed.campaigns.placements;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a short link leads: the start of the report form or another page of the public front. Never another site: a link
 * on our own poster must not lead people to somebody else's page.
 */
public record Target(String path) {
    private static final Pattern SHAPE = Pattern.compile("/|(/[a-z0-9][a-z0-9-]{0,79}){1,4}");
    private static final Set<String> NO_PAGES = Set.of("g", "api", "assets");

    public static final Target START = new Target("/"); // after what checks it

    public Target {
        if (!isPage(path)) {
            throw new IllegalArgumentException("a target must be the path of a public page");
        }
    }

    /** The page that somebody typed; empty where it is no path of a public page. */
    public static Optional<Target> parse(String typed) {
        return isPage(typed) ? Optional.of(new Target(typed)) : Optional.empty();
    }

    private static boolean isPage(String path) {
        return path.length() <= 200
                && SHAPE.matcher(path).matches()
                && !NO_PAGES.contains(path.substring(1).split("/", 2)[0]);
    }

    @Override
    public String toString() {
        return path;
    }
}
