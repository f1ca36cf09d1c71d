package org.heed.campaigns.publishing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.heed.campaigns.plan.Campaign;
import org.heed.campaigns.plan.SamplePart;
import org.heed.ground.access.Person;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.Language;
import org.springframework.stereotype.Component;

/**
 * The announcement of the sample campaign: the facts of a real one in words of our own, with the two dates of its
 * history. The hour of neither is known; noon stands for it.
 */
@Component
@OnStaffFront
final class SampleAnnouncement implements SamplePart {
    static final String SLUG = "communities-defeat-terrorism-2019";
    static final Instant FIRST = Instant.parse("2019-01-23T12:00:00Z");
    static final Instant REVIEWED = Instant.parse("2020-09-11T11:00:00Z");

    private final PublicPages pages;

    SampleAnnouncement(PublicPages pages) {
        this.pages = pages;
    }

    @Override
    public void load(Campaign campaign, Person person) {
        Words english = new Words(
                "Cinema film asks communities to help defeat terrorism",
                "For eight weeks from 25 January 2019 a film in cinemas across the country asks people to"
                        + " trust their instincts and report what worries them.",
                body("announcement-2019.md"));
        Words welsh = new Words(
                "Ffilm sinema yn gofyn i gymunedau helpu i drechu terfysgaeth",
                "Am wyth wythnos o 25 Ionawr 2019 mae ffilm mewn sinemâu ledled y wlad yn gofyn i bobl ymddiried yn eu"
                        + " greddf a rhoi gwybod am yr hyn sy'n eu poeni.",
                body("announcement-2019.cy.md"));
        Optional<Twin> twin = Optional.of(Twin.of(Language.WELSH, welsh, english));
        pages.loadSample(
                new Beginning(
                        SLUG, PageKinds.shipped().usual(), Optional.of(campaign.id()), new Manuscript(english, twin)),
                FIRST,
                REVIEWED,
                person);
    }

    private static String body(String name) {
        try (InputStream file =
                Objects.requireNonNull(SampleAnnouncement.class.getResourceAsStream("/samples/" + name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
