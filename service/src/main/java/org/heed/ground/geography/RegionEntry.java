package org.heed.ground.geography;

import org.heed.ground.words.Region;

/** A counter-terrorism region as it is named and placed while the span holds. */
public record RegionEntry(Region region, String name, Nation nation, Span span) {

    /** The nation that a region lies in. */
    public enum Nation {
        ENGLAND("england"),
        WALES("wales"),
        SCOTLAND("scotland"),
        NORTHERN_IRELAND("northern-ireland");

        private final String code;

        Nation(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        static Nation of(String code) {
            for (Nation nation : values()) {
                if (nation.code.equals(code)) {
                    return nation;
                }
            }
            throw new IllegalArgumentException("nation must be one of the four, was " + code);
        }
    }
}
