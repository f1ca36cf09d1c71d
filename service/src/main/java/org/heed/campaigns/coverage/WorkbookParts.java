package org.heed.campaigns.coverage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Unpacks a workbook within bounds and packs its XML parts anew, so that the reader sees nothing that was not measured
 * here: no bomb, no macros, no part that two directories of one zip tell differently.
 */
sealed interface WorkbookParts {
    int MOST_BYTES = 80_000_000;
    int MOST_PARTS = 500;

    /** What the reader may see. */
    record Sound(byte[] content) implements WorkbookParts {}

    /** Why it may see nothing. */
    record Refused(String reason) implements WorkbookParts {}

    Refused TOO_LARGE = new Refused(
            "The workbook unpacks to more than 80 MB, which no list of cinemas does. Nothing of" + " it was read");
    Refused MACROS = new Refused("The workbook holds macros, which are never read here. Save it as an Excel workbook"
            + " without macros (.xlsx) and upload that");
    Refused NO_WORKBOOK = new Refused("This is no Excel workbook. Save it as .xlsx or CSV and upload that");
    Refused DAMAGED = new Refused("The workbook is damaged and cannot be read. Save it again and upload that");

    static WorkbookParts of(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(content.length * 4);
        Set<String> names = new HashSet<>();
        long[] unpacked = {0};
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get();
                ZipOutputStream fresh = new ZipOutputStream(packed)) {
            fresh.setLevel(Deflater.BEST_SPEED);
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                String name = entry.getName();
                if (name.toLowerCase(Locale.ROOT).contains("vbaproject")) {
                    return MACROS;
                }
                if (names.size() >= MOST_PARTS) {
                    return TOO_LARGE;
                }
                if (!names.add(name)) {
                    return DAMAGED;
                }
                byte[] part = unpack(zip.getInputStream(entry), unpacked);
                if (unpacked[0] > MOST_BYTES) {
                    return TOO_LARGE;
                }
                if (name.equals("[Content_Types].xml") && holds(part, "macroEnabled")) {
                    return MACROS;
                }
                if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    if (holds(part, "<!DOCTYPE")) {
                        return DAMAGED; // no spreadsheet writes one; entities could grow without end
                    }
                    fresh.putNextEntry(new ZipEntry(name));
                    fresh.write(part);
                    fresh.closeEntry();
                }
            }
        } catch (IOException | RuntimeException broken) { // many kinds are thrown at a damaged zip
            return DAMAGED;
        }
        return names.contains("xl/workbook.xml") ? new Sound(packed.toByteArray()) : NO_WORKBOOK;
    }

    private static byte[] unpack(InputStream zip, long[] unpacked) throws IOException {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        byte[] some = new byte[64 * 1024];
        for (int read = zip.read(some); read >= 0 && unpacked[0] <= MOST_BYTES; read = zip.read(some)) {
            unpacked[0] += read;
            part.write(some, 0, read);
        }
        return part.toByteArray();
    }

    private static boolean holds(byte[] part, String sign) {
        int end = Math.min(part.length, 64 * 1024); // both stand near the beginning
        return new String(part, 0, end, StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .contains(sign);
    }
}
