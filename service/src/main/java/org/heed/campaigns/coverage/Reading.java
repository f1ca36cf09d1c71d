package org.heed.campaigns.coverage;

import java.util.List;

/** What a file holds. */
public sealed interface Reading<T> {

    /**
     * Its lines were read, each for itself.
     *
     * @param sheet name of the sheet that was read; empty for a file of text
     * @param header the first line as it was written
     * @param separator of its values
     */
    record Lines<T>(String sheet, String header, char separator, List<T> good, List<BadLine> bad)
            implements Reading<T> {
        public Lines {
            good = List.copyOf(good);
            bad = List.copyOf(bad);
        }

        /** The bad lines as a file to put right and upload: as written, with what is wrong in a last column. */
        public String correctable() {
            StringBuilder file = new StringBuilder();
            file.append(header).append(separator).append("what_is_wrong\r\n");
            for (BadLine line : bad) {
                String reason = line.reason().replace("\"", "\"\"");
                file.append(line.text())
                        .append(separator)
                        .append('"')
                        .append(reason)
                        .append("\"\r\n");
            }
            return file.toString();
        }
    }

    /** It is no such file at all. */
    record Unreadable<T>(String reason) implements Reading<T> {}
}
