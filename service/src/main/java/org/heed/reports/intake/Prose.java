package org.heed.reports.intake;

import java.util.List;
import java.util.regex.Pattern;

/** Words for a page, in blocks, with links where they name another service or page. */
public record Prose(List<Block> blocks) {
    public static final Prose NONE = new Prose(List.of());

    /** What a block is. */
    public enum Kind {
        PARAGRAPH,
        HEADING,
        LIST,
        STEPS,
        INSET,
        WARNING,
        /** One link as a button that cannot be overlooked. */
        CALL
    }

    /** A block and its lines; only lists have several. */
    public record Block(Kind kind, List<Line> lines) {
        public Block {
            lines = List.copyOf(lines);
        }

        public Line line() {
            return lines.getFirst();
        }
    }

    /** A line as pieces of text and links. */
    public record Line(List<Piece> pieces) {
        public Line {
            pieces = List.copyOf(pieces);
        }
    }

    /** A piece of a line; the address is empty where it is plain text. */
    public record Piece(String text, String href) {
        private static final Pattern NEUTRAL = Pattern.compile("[\\p{ASCII}&&[^\\s]]+|[0-9 ]+");

        /** True for a number or an address, which runs from left to right in every language. */
        public boolean isNeutral() {
            return NEUTRAL.matcher(text).matches();
        }
    }

    public Prose {
        blocks = List.copyOf(blocks);
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }
}
