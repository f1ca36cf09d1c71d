package org.heed.campaigns.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.heed.ground.geography.ForceEntry;
import org.heed.ground.geography.Geography;
import org.heed.ground.geography.RegionEntry.Nation;
import org.heed.ground.words.Force;
import org.heed.ground.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for each piece that a campaign is made of; nothing is left to a sample. */
class EveryPieceTest {
    private static final double MARGIN = 0.06;
    private static final double CONTRAST = 7;
    private static final double SHARE = 0.20;
    private static final Geography GEOGRAPHY = new Geography();
    private static final Studio STUDIO = Studio.shipped(GEOGRAPHY);

    static Stream<String> templates() {
        return STUDIO.templates().keySet().stream();
    }

    @Test
    void picturesAreMadeForTheForcesOfEnglandAndWales() {
        LocalDate today = LocalDate.of(2026, 11, 1);
        List<Force> territorial = GEOGRAPHY.forces(today).stream()
                .filter(entry -> entry.kind() == ForceEntry.Kind.TERRITORIAL)
                .filter(entry -> nation(entry) == Nation.ENGLAND || nation(entry) == Nation.WALES)
                .map(ForceEntry::force)
                .toList();
        assertThat(STUDIO.forces()).containsExactlyInAnyOrderElementsOf(territorial);
    }

    private static Nation nation(ForceEntry entry) {
        return GEOGRAPHY.region(entry.region().orElseThrow()).nation();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void thereIsOnePieceForEachForceSizeAndLanguage(String template) {
        List<Piece> pieces = STUDIO.pieces(template);
        assertThat(STUDIO.sizes()).hasSize(8);
        assertThat(pieces).hasSize(43 * 8 * 2).doesNotHaveDuplicates();
        Set<String> names = new HashSet<>();
        pieces.forEach(piece -> {
            assertThat(piece.fileName()).matches("[a-z0-9-]+\\.(png|pdf)").doesNotContainPattern("20[12]\\d-");
            names.add(piece.fileName());
        });
        assertThat(names).hasSameSizeAs(pieces);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyWordStandsWithinTheSafeMarginsAndInItsPlace(String template) {
        for (Piece piece : STUDIO.pieces(template)) {
            Sheet sheet = STUDIO.sheet(piece);
            double width = sheet.artboard().width();
            double height = sheet.artboard().height();
            Rectangle2D safe = new Rectangle2D.Double(
                    width * MARGIN, height * MARGIN, width * (1 - 2 * MARGIN), height * (1 - 2 * MARGIN));
            assertThat(sheet.lines()).as(piece.fileName()).hasSizeGreaterThanOrEqualTo(8);
            for (SetLine line : sheet.lines()) {
                Rectangle2D place =
                        sheet.artboard().places().get(line.slot().name()).box();
                assertThat(safe.contains(line.ink()))
                        .as("%s: %s within the margins", piece.fileName(), line.text())
                        .isTrue();
                assertThat(grown(place).contains(line.ink()))
                        .as("%s: %s within its place", piece.fileName(), line.text())
                        .isTrue();
            }
        }
    }

    private static Rectangle2D grown(Rectangle2D box) {
        return new Rectangle2D.Double(
                box.getX() - 0.51, box.getY() - 0.51, box.getWidth() + 1.02, box.getHeight() + 1.02);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noLineTouchesAnotherOrTheCode(String template) {
        for (Piece piece : STUDIO.pieces(template)) {
            Sheet sheet = STUDIO.sheet(piece);
            List<SetLine> lines = sheet.lines();
            for (int i = 0; i < lines.size(); i++) {
                Rectangle2D ink = lines.get(i).ink();
                for (SetLine other : lines.subList(i + 1, lines.size())) {
                    // a descender may reach between ascenders of the next line of the same words
                    if (other.slot() != lines.get(i).slot()) {
                        assertThat(ink.intersects(other.ink()))
                                .as(
                                        "%s: %s and %s",
                                        piece.fileName(), lines.get(i).text(), other.text())
                                .isFalse();
                    }
                }
                sheet.code()
                        .ifPresent(
                                code -> assertThat(ink.intersects(code.place())).isFalse());
            }
            assertThat(sheet.code().isPresent()).isEqualTo(piece.size().isPaper());
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void wordsTakeLessThanAFifthOfWhatIsSharedOnline(String template) {
        for (Piece piece : STUDIO.pieces(template)) {
            if (piece.size().social()) {
                assertThat(STUDIO.sheet(piece).textShare()).as(piece.fileName()).isLessThan(SHARE);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyLetterStandsOutSevenToOneFromEveryPixelBelowIt(String template) {
        for (Piece piece : STUDIO.pieces(template)) {
            // the ground is the same for all forces; so that long names count too, take the widest of each place
            if (!piece.force().code().equals("west-mercia")
                    && !piece.force().code().equals("dyfed-powys")) {
                continue;
            }
            Sheet sheet = STUDIO.sheet(piece);
            int width = piece.size().isPaper() ? 1_050 : piece.size().width();
            int height = (int) Math.round(
                    width * sheet.artboard().height() / sheet.artboard().width());
            BufferedImage ground = Canvas.ground(sheet.template(), sheet.artboard(), width, height);
            double scale = width / sheet.artboard().width();
            for (SetLine line : sheet.lines()) {
                for (SetLine.Run run : line.runs()) {
                    assertThat(least(ground, line.outline(run).getBounds2D(), scale, run.colour()))
                            .as("%s: %s", piece.fileName(), line.text())
                            .isGreaterThanOrEqualTo(CONTRAST);
                }
            }
        }
    }

    /** The contrast to the worst pixel below, by WCAG 2.2. */
    private static double least(BufferedImage ground, Rectangle2D ink, double scale, Color colour) {
        double letters = luminance(colour.getRGB());
        double least = Double.POSITIVE_INFINITY;
        for (int y = (int) (ink.getMinY() * scale); y <= ink.getMaxY() * scale; y++) {
            for (int x = (int) (ink.getMinX() * scale); x <= ink.getMaxX() * scale; x++) {
                double below = luminance(ground.getRGB(x, y));
                least = Math.min(least, (Math.max(letters, below) + 0.05) / (Math.min(letters, below) + 0.05));
            }
        }
        return least;
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xFF) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void thePlaceOfTheWayToReportIsOneForAllTemplates(String template) {
        for (PieceSize size : STUDIO.sizes()) {
            Piece first = new Piece(Force.of("kent"), "before", size, Language.ENGLISH);
            Piece other = new Piece(Force.of("kent"), template, size, Language.ENGLISH);
            for (String slot : List.of("tell", "address", "phone", "emergency")) {
                assertThat(STUDIO.sheet(other).artboard().places().get(slot))
                        .isEqualTo(STUDIO.sheet(first).artboard().places().get(slot));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyPieceSaysInWordsWhatItShowsAndHowToReport(String template) {
        for (Piece piece : STUDIO.pieces(template)) {
            String alt = STUDIO.altText(piece);
            assertThat(alt)
                    .doesNotContain("{", "}", "*")
                    .contains("gov.uk/ACT", "0800 789 321", "999")
                    .contains(STUDIO.forceName(piece.force(), piece.language()));
            List<String> words =
                    STUDIO.sheet(piece).lines().stream().map(SetLine::text).toList();
            assertThat(words).contains("gov.uk/ACT", "0800 789 321");
            assertThat(words).anyMatch(line -> line.contains("999"));
        }
    }

    @Test
    void welshForcesHaveTheirWelshNamesAndOthersKeepTheirOwn() {
        assertThat(Stream.of("south-wales", "gwent", "north-wales", "dyfed-powys")
                        .map(code -> STUDIO.forceName(Force.of(code), Language.WELSH)))
                .containsExactly("Heddlu De Cymru", "Heddlu Gwent", "Heddlu Gogledd Cymru", "Heddlu Dyfed-Powys");
        assertThat(STUDIO.forceName(Force.of("kent"), Language.WELSH)).isEqualTo("Kent Police");
    }
}
