package org.heed.ground.geography;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of a place, as it was typed, and the day on which it matters. It shows none of it in its text form.
 *
 * @param postcode a postcode or the start of one
 * @param town the name of a town or city
 * @param siteKind the kind of place that has a force of its own
 * @param siteName the name of such a place
 */
public record PlaceQuery(
        Optional<String> postcode,
        Optional<String> town,
        Optional<SiteKind> siteKind,
        Optional<String> siteName,
        LocalDate on) {

    public PlaceQuery {
        postcode = postcode.filter(text -> !text.isBlank());
        town = town.filter(text -> !text.isBlank());
        siteName = siteName.filter(text -> !text.isBlank());
    }

    /** A query that names no place yet. */
    public static PlaceQuery on(LocalDate day) {
        return new PlaceQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), day);
    }

    public PlaceQuery withPostcode(String text) {
        return new PlaceQuery(Optional.of(text), town, siteKind, siteName, on);
    }

    public PlaceQuery withTown(String text) {
        return new PlaceQuery(postcode, Optional.of(text), siteKind, siteName, on);
    }

    public PlaceQuery withSite(SiteKind kind) {
        return new PlaceQuery(postcode, town, Optional.of(kind), siteName, on);
    }

    public PlaceQuery withSite(String name) {
        return new PlaceQuery(postcode, town, siteKind, Optional.of(name), on);
    }

    @Override
    public String toString() {
        return "PlaceQuery[on=" + on + "]";
    }

    /** A kind of place that has a force of its own. */
    public enum SiteKind {
        RAIL("rail"),
        DEFENCE("defence"),
        NUCLEAR("nuclear");

        private final String code;

        SiteKind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /** Reads a code; refuses one that is not of the three. */
        public static SiteKind of(String code) {
            for (SiteKind kind : values()) {
                if (kind.code.equals(code)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("site kind must be rail, defence or nuclear");
        }
    }
}
