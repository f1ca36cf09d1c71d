package org.heed.campaigns.publishing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heed.campaigns.publishing.PublicHistory.Verdict;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The heads of all pages, day by day, as a file tells of them.
 *
 * @param head the latest day's hash as the file states it
 */
record SignedDays(List<DayOfHeads> days, String head) {
    static final String NAME = "heads of all pages";

    private static final Pattern HEAD = Pattern.compile("(?m)^head: ([a-z0-9-]+) ([0-9]{1,9}) ([0-9a-f]{64})$");

    SignedDays {
        days = List.copyOf(days);
    }

    /** Reads such a file; one that is none is an {@link IllegalArgumentException}. */
    static SignedDays parse(byte[] file) {
        try {
            JsonNode read = JsonMapper.shared().readTree(file);
            if (!HistoryFile.text(read, "format").equals(HistoryFile.DAYS)) {
                throw new IllegalArgumentException("the file must be days.json of Heed's pages");
            }
            return of(read);
        } catch (JacksonException | DateTimeException malformed) {
            throw new IllegalArgumentException("the file must be days.json of Heed's pages", malformed);
        }
    }

    static SignedDays of(JsonNode read) {
        List<DayOfHeads> days = new ArrayList<>();
        for (JsonNode told : HistoryFile.array(read, "days")) {
            days.add(new DayOfHeads(
                    LocalDate.parse(HistoryFile.text(told, "day")),
                    0,
                    HistoryFile.text(told, "text"),
                    HistoryFile.text(told, "previous"),
                    HistoryFile.text(told, "hash"),
                    told.path("signature").asString(""), // files of before there were signatures lack both
                    told.path("key").asString("")));
        }
        return new SignedDays(days, HistoryFile.text(read, "head"));
    }

    /** Is the chain of days whole, and does every signature fit the key that it names? */
    Verdict verify() {
        String previous = HistoryEntry.BEGINNING;
        LocalDate before = LocalDate.MIN;
        boolean signed = false;
        int count = 0;
        for (DayOfHeads day : days) {
            count++;
            Optional<String> why = fault(day, previous, before, signed);
            if (why.isPresent()) {
                return new Verdict.Broken(count, "day " + day.day() + " " + why.get());
            }
            previous = day.hash();
            before = day.day();
            signed |= day.isSigned();
        }
        return previous.equals(head)
                ? new Verdict.Intact(count)
                : new Verdict.Broken(count + 1, "the file does not end with the latest day");
    }

    private static Optional<String> fault(DayOfHeads day, String previous, LocalDate before, boolean signed) {
        if (!day.previous().equals(previous) || !day.day().isAfter(before)) {
            return Optional.of("does not follow the one before it");
        }
        if (!Hashes.sha256(day.hashedText()).equals(day.hash()) || !day.text().contains("\nday: " + day.day() + "\n")) {
            return Optional.of("is not what was written");
        }
        if (!day.isSigned()) {
            return signed ? Optional.of("is not signed, although an earlier one is") : Optional.empty();
        }
        return day.signatureFits() ? Optional.empty() : Optional.of("has a signature that does not fit");
    }

    /** Is every signature by one of these keys, the latest day's among them? */
    Verdict verifySigned(Set<String> fingerprints) {
        int count = 0;
        for (DayOfHeads day : days) {
            count++;
            if (day.isSigned() && !fingerprints.contains(day.fingerprint())) {
                return new Verdict.Broken(count, "day " + day.day() + " is signed with another key");
            }
        }
        return days.isEmpty() || days.getLast().isSigned()
                ? new Verdict.Intact(count)
                : new Verdict.Broken(count, "the latest day is not signed");
    }

    /** Has the page's history, entry by entry, the hashes that the days tell of? */
    Verdict verify(String slug, List<HistoryEntry> entries) {
        for (DayOfHeads day : days) {
            Matcher told = HEAD.matcher(day.text());
            while (told.find()) {
                int number = Integer.parseInt(told.group(2));
                boolean same = number >= 1
                        && number <= entries.size()
                        && entries.get(number - 1).hash().equals(told.group(3));
                if (told.group(1).equals(slug) && !same) {
                    return new Verdict.Broken(
                            number, "entry " + number + " is not the one that stood there on " + day.day());
                }
            }
        }
        return new Verdict.Intact(entries.size());
    }

    /** The key of the latest signature, as its SHA-256. */
    Optional<String> signer() {
        return days.reversed().stream().filter(DayOfHeads::isSigned).findFirst().map(DayOfHeads::fingerprint);
    }
}
