package org.heed.campaigns.coverage;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.heed.campaigns.coverage.Market.Certificate;
import org.heed.ground.words.Week;
import org.jspecify.annotations.Nullable;

/** Reads films. */
final class FilmFile implements LineRule<Film> {
    private final Market market;

    FilmFile(Market market) {
        this.market = market;
    }

    @Override
    public String key(Film film) {
        return film.key();
    }

    @Override
    public String sameness() {
        return "the same title";
    }

    @Override
    public @Nullable Film read(TypedLine line) {
        String title = line.required(Column.TITLE, "the title");
        Optional<Certificate> certificate = certificate(line, market);
        Optional<Week> release = line.week(Column.RELEASE);
        String profile = line.required(Column.PROFILE, "the profile").toLowerCase(Locale.UK);
        if (!profile.isEmpty() && !market.burn().containsKey(profile)) {
            line.refuse(
                    Column.PROFILE,
                    "profile must be " + String.join(" or ", market.burn().keySet()) + ", was "
                            + TypedLine.shown(profile));
        }
        var index = line.optionalNumber(Column.AUDIENCE_INDEX, 1, 1000);
        var expected = line.optionalLong(Column.EXPECTED_ADMISSIONS, 0, 100_000_000);
        if (certificate.isEmpty() || release.isEmpty()) {
            return null;
        }
        return new Film(title, certificate.get().code(), release.get(), profile, index, expected);
    }

    /** A certificate that a campaign may be shown with; told to the line where it is none. */
    static Optional<Certificate> certificate(TypedLine line, Market market) {
        String text = line.required(Column.CERTIFICATE, "the certificate");
        Optional<Certificate> found = market.certificate(text).filter(Certificate::bookable);
        if (found.isEmpty() && !text.isEmpty()) {
            String all = market.certificates().stream()
                    .filter(Certificate::bookable)
                    .map(Certificate::code)
                    .collect(Collectors.joining(", "));
            line.refuse(Column.CERTIFICATE, "certificate must be one of " + all + ", was " + TypedLine.shown(text));
        }
        return found;
    }
}
