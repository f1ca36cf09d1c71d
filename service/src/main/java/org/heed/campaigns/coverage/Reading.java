package org.heed.campaigns.coverage;

import java.util.List;

/** What a file of bookings holds. */
public sealed interface Reading {

    /**
     * Its lines were read, each for itself.
     *
     * @param header the first line as it was written
     * @param separator of its values
     */
    record Lines(String header, char separator, List<Booking> good, List<BadLine> bad) implements Reading {
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

    /** It is no file of bookings at all. */
    record Unreadable(String reason) implements Reading {}
}
