package org.heed.ground.geography;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Where the columns that we read stand; their names differ between editions of the ONS Postcode Directory.
 *
 * @param width the number of columns
 * @param places the column of each part, by {@link Part#ordinal}; -1 if the edition lacks it
 */
record DirectoryHeader(int width, List<Integer> places) {

    /** What we read of a line. */
    enum Part {
        POSTCODE("pcds|pcd8|pcd7|pcd2|pcd"),
        TERMINATED("doterm"),
        POLICE_AREA("pfa(\\d\\dcd)?"),
        COUNTRY("ctry(\\d\\dcd)?"),
        AUTHORITY("oslaua|laua|lad(\\d\\dcd)?"),
        LATITUDE("lat"),
        LONGITUDE("long");

        private final List<Predicate<String>> names;

        /** Its names, the best first. */
        Part(String names) {
            this.names = Arrays.stream(names.split("\\|"))
                    .map(name -> Pattern.compile(name).asMatchPredicate())
                    .toList();
        }

        private int in(List<String> header) {
            for (Predicate<String> name : names) {
                for (int column = 0; column < header.size(); column++) {
                    if (name.test(header.get(column))) {
                        return column;
                    }
                }
            }
            return -1;
        }
    }

    private static final List<Part> REQUIRED = List.of(Part.POSTCODE, Part.TERMINATED, Part.POLICE_AREA);

    DirectoryHeader {
        places = List.copyOf(places);
    }

    static DirectoryHeader read(String line) {
        List<String> header = Arrays.stream(line.replace("\uFEFF", "").split(",", -1))
                .map(name -> name.replace("\"", "").strip().toLowerCase(Locale.ROOT))
                .toList();
        DirectoryHeader read = new DirectoryHeader(
                header.size(),
                Arrays.stream(Part.values()).map(part -> part.in(header)).toList());
        if (!REQUIRED.stream().allMatch(read::has)) {
            throw new GeographyException(
                    "header-not-recognised",
                    "This is not an ONS Postcode Directory: its first line must name a postcode column (pcds), the"
                            + " date of termination (doterm) and the police force area (pfa).");
        }
        return read;
    }

    boolean has(Part part) {
        return places.get(part.ordinal()) >= 0;
    }
}
