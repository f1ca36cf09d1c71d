package org.heed.campaigns.publishing;

/**
 * What a page says.
 *
 * @param title 1 to 150 characters
 * @param summary one or two sentences, up to 300 characters
 * @param body in the small Markdown that {@link Markdown} reads, up to 50,000 characters
 */
public record Words(String title, String summary, String body) {
    public static final int LONGEST_TITLE = 150;
    public static final int LONGEST_SUMMARY = 300;
    public static final int LONGEST_BODY = 50_000;

    public Words {
        require("title", title, LONGEST_TITLE);
        require("summary", summary, LONGEST_SUMMARY);
        require("body", body, LONGEST_BODY);
    }

    private static void require(String what, String text, int longest) {
        if (text.isBlank() || text.length() > longest) {
            throw new IllegalArgumentException(
                    "a " + what + " must have 1 to " + longest + " characters, had " + text.length());
        }
    }

    /** All three, a line feed between them; what the hash is of. */
    public String hashedText() {
        return title + "\n" + summary + "\n" + body;
    }

    /** SHA-256 of {@link #hashedText}, 64 hexadecimal digits. */
    public String hash() {
        return Hashes.sha256(hashedText());
    }
}
