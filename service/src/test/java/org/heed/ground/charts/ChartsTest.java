package org.heed.ground.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.heed.ground.web.Rendering;
import org.heed.ground.web.Table;
import org.heed.ground.words.Week;
import org.junit.jupiter.api.Test;

class ChartsTest {
    private static final Week FIRST = Week.of(LocalDate.of(2026, 12, 18));

    @Test
    void aGapLiftsThePenAndALonelyWeekIsADot() {
        LineDrawing.Trace trace = weekly(List.of(1.0, 2.0, Double.NaN, 3.0, Double.NaN))
                .wide()
                .traces()
                .getFirst();

        assertThat(trace.path().chars().filter(sign -> sign == 'M').count()).isEqualTo(2);
        assertThat(trace.alone()).hasSize(1);
    }

    @Test
    void countsStartAtZero() {
        LineDrawing drawing = weekly(List.of(300.0, 310.0, 305.0, 320.0, 315.0)).wide();

        assertThat(drawing.yTicks().getFirst().text()).isEqualTo("0");
        assertThat(drawing.zero()).isEqualTo(drawing.bottom());
    }

    @Test
    void theYearIsNamedAtItsFirstWeekAlone() {
        assertThat(weekly(List.of(1.0, 2.0, 3.0, 4.0, 5.0)).wide().years())
                .extracting(LineDrawing.Mark::text)
                .containsExactly("2026", "2027");
    }

    @Test
    void namesOfEventsDoNotCoverEachOther() {
        LineDrawing drawing = weekly(List.of(1.0, 2.0, 3.0, 4.0, 5.0))
                .event("A long name of an event that takes room", FIRST)
                .event("The next week brought another one", FIRST.plus(1))
                .wide();

        assertThat(drawing.events()).extracting(LineDrawing.Mark::y).doesNotHaveDuplicates();
    }

    @Test
    void everythingStandsInsideThePicture() {
        for (LineDrawing drawing :
                List.of(GalleryCharts.lines().wide(), GalleryCharts.lines().narrow())) {
            assertThat(drawing.top()).isBetween(0.0, drawing.bottom());
            assertThat(drawing.right()).isBetween(drawing.left(), (double) drawing.width());
            assertThat(drawing.traces())
                    .allSatisfy(trace -> assertThat(trace.labelY()).isBetween(0.0, drawing.bottom()));
        }
    }

    @Test
    void aLineOfAnotherLengthIsRefused() {
        assertThatThrownBy(() -> weekly(List.of(1.0, 2.0))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void labelsAreMovedApartAndKeepTheirOrder() {
        assertThat(Labels.spread(List.of(100.0, 101.0, 20.0), 18, 300)).containsExactly(100.0, 118.0, 20.0);
        assertThat(Labels.spread(List.of(299.0, 300.0), 18, 300)).containsExactly(282.0, 300.0);
    }

    @Test
    void aDotIsHollowWhenTheDesignCouldNotTell() {
        DotWhisker chart = DotWhisker.changes("Effects", "Change")
                .effect("London", 0.05, 0.2, 0.3)
                .effect("Wales", -0.1, 0.1, 0.3);

        assertThat(chart.wide().rows())
                .extracting(DotWhisker.Drawing.Row::dot)
                .containsExactly("heed-dot heed-dot--told", "heed-dot");
        assertThat(chart.table().rows().getLast().cells().getLast()).isEqualTo(new Table.Text("No"));
    }

    @Test
    void anEstimateOutsideItsIntervalIsRefused() {
        assertThatThrownBy(() -> new DotWhisker.Effect("London", 0, 2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DotWhisker.Effect("London", 0, Double.NaN, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neighboursOfOneRegionShareAnOutline() {
        TileMap map = TileMap.kinds(
                "Map", "Kind", List.of("Covered"), List.of(tile(3, 4, "A"), tile(4, 4, "A"), tile(6, 4, "B")));

        // six edges around the pair, four around the single one
        assertThat(map.outlines().chars().filter(sign -> sign == 'M').count()).isEqualTo(10);
    }

    @Test
    void aSuppressedCountIsHatchedAndNamedButNeverShown() {
        TileMap.Tile few =
                new TileMap.Tile(new TileMap.Force("KENT", "Kent", "South East"), 1, 1, "", Shade.suppressed());
        String html = Rendering.chart(
                "tileMap",
                Map.of(
                        "map",
                        TileMap.amounts("Map", "Reports", Scale.over(List.of(5.0), Figures.COUNT), List.of(few))));

        assertThat(html).contains("Kent: too few to show", "url(#");
    }

    @Test
    void figuresAreWrittenForTheReader() {
        assertThat(Figures.COUNT.text(12345)).isEqualTo("12,345");
        assertThat(Figures.CHANGE.text(-0.112)).isEqualTo("\u221211%");
        assertThat(Figures.CHANGE.text(0.001)).isEqualTo("0%");
        assertThat(Figures.CHANGE.text(-0.001)).isEqualTo("0%");
        assertThat(Figures.RATIO.text(1.499)).isEqualTo("1.50");
        assertThat(Figures.DECIMAL.text(Double.NaN)).isEqualTo("–");
    }

    private static LineChart weekly(List<Double> values) {
        return LineChart.of("Reports", "Reports a week", FIRST.until(FIRST.plus(5)))
                .line("All", values);
    }

    private static TileMap.Tile tile(int column, int row, String region) {
        return new TileMap.Tile(new TileMap.Force("X", "X", region), column, row, "", Shade.category(0));
    }

    @Test
    void theExtremesOfAHistogramAreThoseAtLeastAsFarOutAsTheMarkedOne() {
        Histogram histogram = new Histogram(
                "Where it stands", "", "", Figures.DECIMAL, List.of(-3.0, -1.0, 0.5, 1.0, 2.0), -2.0, "This");

        assertThat(histogram.bins().stream()
                        .filter(Histogram.Bin::extreme)
                        .mapToInt(Histogram.Bin::count)
                        .sum())
                .isEqualTo(2);
        assertThat(histogram.bins().stream().mapToInt(Histogram.Bin::count).sum())
                .isEqualTo(5);
    }

    @Test
    void aHistogramBelowWhichNothingLiesBeginsAtZero() {
        Histogram ratios = new Histogram("Ratios", "", "", Figures.DECIMAL, List.of(1.0, 2.0, 12.0), 12.0, "This");

        assertThat(ratios.ticks().getFirst().text()).isEqualTo("0.0");
    }

    @Test
    void anEndThatIsNotThereIsAnArrowAndAMethodWithoutIntervalHasNoWhisker() {
        DotWhisker.Drawing drawing = DotWhisker.changes("Change", "Reports")
                .effect("Open", 0.1, 0.2, Double.POSITIVE_INFINITY)
                .effect("Alone", 0.3)
                .wide();

        assertThat(drawing.rows().get(0).figures()).isEqualTo("+20% (+10% to no limit)");
        assertThat(drawing.rows().get(0).told()).isTrue();
        assertThat(drawing.rows().get(1).whisker()).isEmpty();
        assertThat(drawing.rows().get(1).told()).isFalse();
    }

    @Test
    void yearsAreNamedWithoutAYearBeneath() {
        LineDrawing drawing = LineChart.of(
                        "Packs", "Packs", Pace.YEARS, List.of(LocalDate.of(1970, 1, 1), LocalDate.of(1971, 1, 1)))
                .line("Packs", List.of(120.0, 121.0))
                .wide();

        assertThat(drawing.xTicks()).extracting(LineDrawing.Mark::text).containsExactly("1970", "1971");
        assertThat(drawing.years()).isEmpty();
    }
}
