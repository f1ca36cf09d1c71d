package org.heed.campaigns.coverage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.heed.campaigns.plan.Campaign;
import org.heed.campaigns.plan.SamplePart;
import org.heed.ground.access.Person;
import org.heed.ground.web.OnStaffFront;
import org.springframework.stereotype.Component;

/** The made-up cinemas of the sample campaign, read from the file that people can also upload themselves. */
@Component
@OnStaffFront
final class SampleBookings implements SamplePart {
    static final String FILE = "/samples/bookings-2019.csv";

    private final Imports imports;

    SampleBookings(Imports imports) {
        this.imports = imports;
    }

    @Override
    public void load(Campaign campaign, Person person) {
        Upload upload = imports.offer(FileKind.BOOKINGS, campaign, FILE, content(), person);
        if (!(upload instanceof Upload.Waiting waiting)
                || imports.waiting(campaign, waiting.id())
                        .filter(file -> file.lines().bad().isEmpty())
                        .isEmpty()) {
            throw new IllegalStateException("every line of the sample must be good, was " + upload);
        }
        imports.keep(campaign, waiting.id(), person);
    }

    static byte[] content() {
        try (InputStream file = Objects.requireNonNull(SampleBookings.class.getResourceAsStream(FILE))) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
