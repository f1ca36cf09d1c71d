package org.heed.ground.geography;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.heed.ground.words.Force;
import org.heed.ground.words.Region;

/**
 * A police force, or the national desk, as it stands while the span holds.
 *
 * @param name its latest name; {@link Geography#nameOf} gives the name of a day
 * @param region its region; a national force and the desk have none
 * @param codes what other systems call it, unverified
 * @param population residents in mid-2019; forces without an area of residents have none
 * @param lead whether it hosts its region's unit, unverified
 * @param tile its place on the tile map, if it is drawn there
 */
public record ForceEntry(
        Force force,
        String name,
        Optional<Region> region,
        Kind kind,
        Codes codes,
        OptionalInt population,
        boolean lead,
        Optional<Tile> tile,
        Span span) {

    public ForceEntry {
        if (region.isPresent() != (kind == Kind.TERRITORIAL)) {
            throw new IllegalArgumentException("a force must have a region if and only if territorial, was " + force);
        }
    }

    /** Whether a force answers for an area, for places of one kind, or for what belongs nowhere. */
    public enum Kind {
        TERRITORIAL("territorial"),
        NATIONAL("national"),
        DESK("desk");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        static Kind of(String code) {
            for (Kind kind : values()) {
                if (kind.code.equals(code)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("kind must be territorial, national or desk, was " + code);
        }
    }

    /**
     * Codes of other systems, unverified.
     *
     * @param pnc the force number of the Home Office, empty if there is none
     * @param areas every code in a postcode directory that means this force
     */
    public record Codes(String pnc, List<String> areas) {
        public Codes {
            areas = List.copyOf(areas);
        }
    }

    /** A place on the tile map; column 0 is the west, row 0 the north. */
    public record Tile(int column, int row) {
        public Tile {
            if (column < 0 || row < 0) {
                throw new IllegalArgumentException("a tile must not be negative, was " + column + ", " + row);
            }
        }
    }
}
