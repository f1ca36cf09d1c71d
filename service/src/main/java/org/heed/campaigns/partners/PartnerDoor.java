package org.heed.campaigns.partners;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.heed.ground.web.OnPublicFront;
import org.heed.ground.words.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an organisation may see and say by its link, on the public front: through four functions, nothing else. */
@Component
@OnPublicFront
public final class PartnerDoor {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final JdbcClient database;
    private final Sectors sectors;
    private final Clock clock;

    public PartnerDoor(JdbcClient database, Sectors sectors, Clock clock) {
        this.database = database;
        this.sectors = sectors;
        this.clock = clock;
    }

    /**
     * What a link opens.
     *
     * @param language in which it was written to
     * @param shared how often it said that it shared something
     */
    public record Guest(
            String campaign,
            String ask,
            String organisation,
            Sector sector,
            Language language,
            LocalDate lastDay,
            boolean taken,
            int shared) {}

    /** A kit that can be taken. */
    public record Kit(long id, int version, long size, Instant made) {}

    /** What the link opens; empty for every link that opens nothing, whatever the reason. */
    public Optional<Guest> guest(String link) {
        return secret(link)
                .flatMap(secret -> database.sql("select * from partners.invited(?)")
                        .param(secret)
                        .query((row, number) -> new Guest(
                                row.getString("title"),
                                row.getString("ask"),
                                row.getString("organisation"),
                                sectors.of(row.getString("sector")),
                                new Language(row.getString("language")),
                                row.getDate("expires_on").toLocalDate(),
                                row.getBoolean("taken"),
                                row.getInt("shared")))
                        .optional());
    }

    /** The latest kit in a language; empty while none is put together. */
    public Optional<Kit> kit(String link, Language language) {
        return secret(link)
                .flatMap(secret -> database.sql("select * from partners.kit_for(?, ?)")
                        .params(secret, language.tag())
                        .query((row, number) -> new Kit(
                                row.getLong("kit"),
                                row.getInt("version"),
                                row.getLong("size"),
                                row.getTimestamp("made_at").toInstant()))
                        .optional());
    }

    /** Writes a kit's bytes, a piece at a time. */
    public void write(String link, Language language, Kit kit, OutputStream out) throws IOException {
        byte[] secret = secret(link).orElseThrow();
        long left = kit.size();
        for (int number = 0; left > 0; number++) {
            byte[] piece = database.sql("select partners.kit_piece(?, ?, ?, ?)")
                    .params(secret, language.tag(), kit.id(), number)
                    .query(byte[].class)
                    .single();
            out.write(piece);
            left -= piece.length;
        }
    }

    /** The organisation says that it took the kit, today. */
    public boolean taken(String link) {
        return say(link, "TAKEN", today(), "", 0);
    }

    /** The organisation says where it shared something, when, and how many people it reached; 0 for not known. */
    public boolean shared(String link, Place place, LocalDate day, int reach) {
        return say(link, "SHARED", day, place.code(), reach);
    }

    /** The organisation does not want to be written to; works with a link that has ended too. */
    public boolean stop(String link) {
        return say(link, "STOPPED", today(), "", 0);
    }

    private boolean say(String link, String what, LocalDate day, String place, int reach) {
        return secret(link)
                .map(secret -> database.sql("select partners.say(?, ?, ?, ?, ?)")
                        .params(secret, what, Date.valueOf(day), place, reach)
                        .query(Boolean.class)
                        .single())
                .orElse(false);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    private static Optional<byte[]> secret(String link) {
        try {
            return SHAPE.matcher(link).matches()
                    ? Optional.of(Base64.getUrlDecoder().decode(link))
                    : Optional.empty();
        } catch (IllegalArgumentException noSecret) {
            return Optional.empty();
        }
    }
}
