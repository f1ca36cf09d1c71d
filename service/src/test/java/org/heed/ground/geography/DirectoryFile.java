package org.heed.ground.geography;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.heed.ground.words.Force;

/** Writes made-up files in the shape of the ONS Postcode Directory: its columns, its quotes, its share of terminated. */
final class DirectoryFile {

    /** The columns of an older and of a newer edition. */
    enum Edition {
        OLDER("pcd,pcd2,pcds,dointr,doterm,oscty,ced,oslaua,osward,parish,usertype,oseast1m,osnrth1m,osgrdind,oshlthau,"
                + "nhser,ctry,rgn,streg,pcon,eer,teclec,ttwa,pct,itl,statsward,oa01,casward,npark,lsoa01,msoa01,ur01ind,"
                + "oac01,oa11,lsoa11,msoa11,wz11,sicbl,bua24,ru11ind,oac11,lat,long,lep1,lep2,pfa,imd,calncv,icb,oa21,"
                + "lsoa21,msoa21"),
        NEWER("pcd7,pcd8,pcds,dointr,doterm,cty25cd,ced25cd,lad25cd,wd25cd,parncp25cd,usrtypind,east1m,north1m,gridind,"
                + "hlth19cd,nhser24cd,ctry25cd,rgn25cd,ssr95cd,pcon24cd,eer20cd,educ23cd,ttwa15cd,pco19cd,itl25cd,"
                + "wdstl05cd,oa01cd,wdcas03cd,npark16cd,lsoa01cd,msoa01cd,ruc01ind,oac01ind,oa11cd,lsoa11cd,msoa11cd,"
                + "wz11cd,sicbl24cd,bua24cd,ruc11ind,oac11ind,lat,long,lep21cd1,lep21cd2,pfa23cd,imd20ind,cal24cd,"
                + "icb23cd,oa21cd,lsoa21cd,msoa21cd,ruc21ind,globalid");

        private final List<String> columns;

        Edition(String columns) {
            this.columns = List.of(columns.split(","));
        }

        String header() {
            return String.join(",", columns);
        }
    }

    private static final String INWARD_LETTERS = "ABDEFGHJLNPQRSTUWXYZ";
    private static final int DISTRICTS_OF_AN_AREA = 25;

    private final Edition edition;
    private final Random random = new Random(2019);
    private final Map<Force, String> areas;
    private final OutwardCodes outwardCodes;

    DirectoryFile(Edition edition) {
        this.edition = edition;
        Geography geography = new Geography();
        outwardCodes = geography.outwardCodes();
        areas = geography.forcesByArea().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getValue,
                        Map.Entry::getKey,
                        (one, other) -> one.compareTo(other) < 0 ? one : other));
    }

    /** So many different postcodes over all areas; a third of them terminated. */
    void write(Path file, int rows) throws IOException {
        List<String> outwards = outwards();
        int written = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(edition.header());
            out.write("\r\n");
            for (int round = 0; written < rows; round++) {
                for (String outward : outwards) {
                    if (written == rows) {
                        break;
                    }
                    out.write(line(outward, inward(round)));
                    out.write("\r\n");
                    written++;
                }
            }
        }
    }

    /** A line for one postcode in the police area of its outward code. */
    String line(String outward, String inward) {
        OutwardCodes.Match match =
                outwardCodes.longest(new Postcode(outward, "")).orElseThrow();
        boolean other = !match.others().isEmpty() && random.nextInt(4) == 0;
        Force force = other ? match.others().getFirst() : match.force();
        return line(
                outward + " " + inward, random.nextInt(3) == 0 ? "199606" : "", areas.getOrDefault(force, "E99999999"));
    }

    String line(String postcode, String terminated, String area) {
        List<String> fields = new ArrayList<>(edition.columns.size());
        for (String column : edition.columns) {
            fields.add(field(column, postcode, terminated, area));
        }
        return String.join(",", fields);
    }

    private String field(String column, String postcode, String terminated, String area) {
        return switch (column) {
            case "pcd", "pcd7" -> quoted(postcode.length() > 7 ? postcode.replace(" ", "") : postcode);
            case "pcd2", "pcd8", "pcds" -> quoted(postcode);
            case "dointr" -> quoted("198001");
            case "doterm" -> quoted(terminated);
            case "pfa", "pfa23cd" -> quoted(area);
            case "oslaua", "lad25cd" -> quoted("E0700%04d".formatted(postcode.charAt(0) * 3));
            case "lat" -> Double.toString(50 + random.nextInt(9_000_000) / 1e6);
            case "long" -> Double.toString(-6 + random.nextInt(7_000_000) / 1e6);
            case "oseast1m", "osnrth1m", "east1m", "north1m" -> quoted("0385386");
            case "imd", "imd20ind" -> "6808";
            case "usertype", "osgrdind", "usrtypind", "gridind", "streg" -> "1";
            case "globalid" -> "3b1c3a52-7f64-4a55-9d3d-0c1a2b3c4d5e";
            default -> quoted("E99999999");
        };
    }

    private String quoted(String text) {
        return edition == Edition.OLDER ? '"' + text + '"' : text;
    }

    private List<String> outwards() {
        List<String> outwards = new ArrayList<>();
        for (String prefix : outwardCodes.all().keySet()) {
            if (prefix.chars().allMatch(Character::isLetter)) {
                for (int district = 1; district <= DISTRICTS_OF_AN_AREA; district++) {
                    outwards.add(prefix + district);
                }
            }
        }
        Collections.sort(outwards);
        return outwards;
    }

    private static String inward(int number) {
        int letters = INWARD_LETTERS.length();
        return "" + number / letters / letters % 10 + INWARD_LETTERS.charAt(number / letters % letters)
                + INWARD_LETTERS.charAt(number % letters);
    }
}
