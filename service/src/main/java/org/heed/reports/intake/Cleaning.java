package org.heed.reports.intake;

/** Makes typed text fit to be kept: lines end in one way, no control characters, no halves of characters. */
final class Cleaning {
    private Cleaning() {}

    static String of(String typed) {
        for (int at = 0; at < typed.length(); at++) {
            char c = typed.charAt(at);
            if ((c < ' ' && c != '\n') || c == 0x7F || Character.isSurrogate(c)) {
                return rewrite(typed).strip();
            }
        }
        return typed.strip();
    }

    private static String rewrite(String typed) {
        StringBuilder kept = new StringBuilder(typed.length());
        for (int at = 0; at < typed.length(); at++) {
            char c = typed.charAt(at);
            boolean pair = Character.isHighSurrogate(c)
                    && at + 1 < typed.length()
                    && Character.isLowSurrogate(typed.charAt(at + 1));
            if (pair) {
                kept.append(c).append(typed.charAt(++at));
            } else if (Character.isSurrogate(c)) {
                kept.append('\uFFFD');
            } else if (c == '\r') {
                boolean newlineFollows = at + 1 < typed.length() && typed.charAt(at + 1) == '\n';
                kept.append(newlineFollows ? "" : "\n");
            } else if (c == '\t') {
                kept.append(' ');
            } else if (c == '\n' || (c >= ' ' && c != 0x7F)) {
                kept.append(c);
            }
        }
        return kept.toString();
    }
}
