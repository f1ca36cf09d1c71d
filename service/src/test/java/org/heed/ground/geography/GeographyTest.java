package org.heed.ground.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.heed.ground.words.Force;
import org.heed.ground.words.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeographyTest {
    private static final LocalDate ANNOUNCEMENT = LocalDate.of(2019, 1, 23);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final Geography geography = new Geography();

    @ParameterizedTest
    @CsvSource({
        "london, 2, 8961989",
        "south-east, 5, 9180135",
        "eastern, 6, 6236072",
        "east-midlands, 5, 4835928",
        "west-midlands, 4, 5934037",
        "north-west, 5, 7341196",
        "north-east, 7, 8172908",
        "south-west, 5, 5624696",
        "wales, 4, 3152879",
        "scotland, 1, 5463300",
        "northern-ireland, 1, 1893700"
    })
    void aRegionHasItsForcesAndTheyAddUpToItsPopulation(String region, int forces, int population) {
        assertThat(geography.forces(Region.of(region), ANNOUNCEMENT)).hasSize(forces);
        assertThat(geography.populationOf(Region.of(region), ANNOUNCEMENT)).isEqualTo(population);
    }

    @Test
    void theFortyThreeForcesOfEnglandAndWalesAddUpToTheNationalTotals() {
        assertThat(populations("E23")).hasSize(39);
        assertThat(populations("W15")).hasSize(4);
        assertThat(populations("E23").stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(56_286_961);
        assertThat(populations("W15").stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(3_152_879);
        assertThat(Stream.of("E23", "W15")
                        .flatMap(start -> populations(start).stream())
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(59_439_840);
    }

    @ParameterizedTest
    @CsvSource({
        "metropolitan, london",
        "thames-valley, south-east",
        "bedfordshire, eastern",
        "lincolnshire, east-midlands",
        "staffordshire, west-midlands",
        "cumbria, north-west",
        "humberside, north-east",
        "cleveland, north-east",
        "gloucestershire, south-west",
        "dyfed-powys, wales",
        "scotland, scotland",
        "northern-ireland, northern-ireland"
    })
    void aForceBelongsToItsRegion(String force, String region) {
        assertThat(geography.regionOf(Force.of(force), TODAY)).contains(Region.of(region));
    }

    @Test
    void everyTerritorialForceHasARegionAndNoOtherHasOne() {
        for (ForceEntry entry : geography.forces(TODAY)) {
            assertThat(geography.regionOf(entry.force(), TODAY).isPresent())
                    .as(entry.force().code())
                    .isEqualTo(entry.kind() == ForceEntry.Kind.TERRITORIAL);
        }
        assertThat(ofKind(ForceEntry.Kind.TERRITORIAL)).hasSize(45);
        assertThat(ofKind(ForceEntry.Kind.NATIONAL))
                .extracting(entry -> entry.force().code())
                .containsExactly("btp", "mdp", "cnc");
        assertThat(ofKind(ForceEntry.Kind.DESK))
                .extracting(ForceEntry::force)
                .containsExactly(geography.nationalDesk());
    }

    @Test
    void thereAreNineRegionsInEnglandAndWalesAndOneEachInScotlandAndNorthernIreland() {
        Map<RegionEntry.Nation, Long> count = new HashMap<>();
        geography.regions(ANNOUNCEMENT).forEach(entry -> count.merge(entry.nation(), 1L, Long::sum));
        assertThat(count)
                .containsEntry(RegionEntry.Nation.ENGLAND, 8L)
                .containsEntry(RegionEntry.Nation.WALES, 1L)
                .containsEntry(RegionEntry.Nation.SCOTLAND, 1L)
                .containsEntry(RegionEntry.Nation.NORTHERN_IRELAND, 1L);
    }

    @Test
    void aRegionHasAtMostOneLeadForce() {
        for (RegionEntry region : geography.regions(TODAY)) {
            assertThat(geography.forces(region.region(), TODAY).stream().filter(ForceEntry::lead))
                    .as(region.name())
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void noTwoForcesShareATileAndTheNationalOnesStandBelowTheRest() {
        List<ForceEntry.Tile> tiles = geography.forces(TODAY).stream()
                .map(ForceEntry::tile)
                .flatMap(Optional::stream)
                .toList();
        assertThat(tiles).doesNotHaveDuplicates().hasSize(48);
        int lowest = ofKind(ForceEntry.Kind.TERRITORIAL).stream()
                .mapToInt(entry -> entry.tile().orElseThrow().row())
                .max()
                .orElseThrow();
        assertThat(ofKind(ForceEntry.Kind.NATIONAL))
                .allMatch(entry -> entry.tile().orElseThrow().row() > lowest);
    }

    @Test
    void aForceIsCalledWhatItWasCalledOnTheDay() {
        Force hampshire = Force.of("hampshire");
        assertThat(geography.nameOf(hampshire, ANNOUNCEMENT)).isEqualTo("Hampshire Constabulary");
        assertThat(geography.nameOf(hampshire, LocalDate.of(2022, 11, 15))).isEqualTo("Hampshire Constabulary");
        assertThat(geography.nameOf(hampshire, LocalDate.of(2022, 11, 16)))
                .isEqualTo("Hampshire & Isle of Wight Constabulary");
        assertThat(geography.nameOf(hampshire, TODAY)).isEqualTo("Hampshire & Isle of Wight Constabulary");
        assertThat(geography.force(hampshire).name()).isEqualTo("Hampshire & Isle of Wight Constabulary");
    }

    @Test
    void aForceAndARegionExistOnlyBetweenTheirDates() {
        assertThat(geography.forces(LocalDate.of(2013, 3, 31)))
                .extracting(entry -> entry.force().code())
                .doesNotContain("scotland");
        assertThat(geography.regionOf(Force.of("scotland"), LocalDate.of(2013, 3, 31)))
                .isEmpty();
        assertThat(geography.regionOf(Force.of("scotland"), LocalDate.of(2013, 4, 1)))
                .contains(Region.of("scotland"));
    }

    @Test
    void aForceThatMovesToAnotherRegionAnswersThereFromThatDay() {
        Geography moved = new Geography(with(Map.of("regions.csv", """
                code,name,nation,from,until
                old,Old,england,2000-01-01,2030-01-01
                new,New,england,2030-01-01,
                """, "forces.csv", HEAD + """
                kent,Kent Police,old,territorial,46,E23000032,10,published,,1,1,2000-01-01,2030-01-01
                kent,Kent Police,new,territorial,46,E23000032,10,published,,1,1,2030-01-01,
                national-desk,National desk,,desk,,,,,,,,2000-01-01,
                """)));
        Force kent = Force.of("kent");
        assertThat(moved.regionOf(kent, LocalDate.of(2029, 12, 31))).contains(Region.of("old"));
        assertThat(moved.regionOf(kent, LocalDate.of(2030, 1, 1))).contains(Region.of("new"));
        assertThat(moved.regions(LocalDate.of(2030, 1, 1)))
                .extracting(RegionEntry::name)
                .containsExactly("New");
        assertThat(moved.force(kent).region()).contains(Region.of("new"));
    }

    @Test
    void aForceWithTwoEntriesForOneDayIsRefused() {
        DataFiles twice = with(Map.of("forces.csv", HEAD + """
                kent,Kent Police,south-east,territorial,46,E23000032,10,published,,1,1,2000-01-01,
                kent,Kent Police,eastern,territorial,46,E23000032,10,published,,1,1,2010-01-01,
                national-desk,National desk,,desk,,,,,,,,2000-01-01,
                """));
        assertThatThrownBy(() -> new Geography(twice)).hasMessageContaining("one entry a day");
    }

    @Test
    void aPlaceOfAForceThatTheDataDoesNotKnowIsRefused() {
        Map<String, String> texts = new HashMap<>(DataFiles.shipped().texts());
        texts.put("towns.csv", "name,place,force\nNowhere,,elsewhere\n");
        assertThatThrownBy(() -> new Geography(new DataFiles(texts))).hasMessageContaining("elsewhere");
    }

    @Test
    void theVersionIsTheSameForTheSameDataAndOtherForOther() {
        Map<String, String> texts = new HashMap<>(DataFiles.shipped().texts());
        assertThat(new Geography(new DataFiles(texts)).version())
                .isEqualTo(geography.version())
                .hasSize(12);
        texts.merge("towns.csv", "Ruritania,,kent\n", String::concat);
        assertThat(new Geography(new DataFiles(texts)).version()).isNotEqualTo(geography.version());
    }

    @Test
    void everyAreaCodeMeansOneForce() {
        List<String> codes = geography.forces(TODAY).stream()
                .flatMap(entry -> entry.codes().areas().stream())
                .toList();
        assertThat(codes).doesNotHaveDuplicates();
        assertThat(geography.forcesByArea())
                .containsEntry("S23000009", Force.of("scotland"))
                .containsEntry("S92000003", Force.of("scotland"))
                .containsEntry("N24000001", Force.of("northern-ireland"))
                .containsEntry("N92000002", Force.of("northern-ireland"))
                .containsEntry("E23000032", Force.of("kent"))
                .containsEntry("W15000002", Force.of("gwent"));
    }

    private static final String HEAD = "code,name,region,kind,pnc_code_unverified,area_codes_unverified,"
            + "population_mid_2019,basis,lead,tile_column,tile_row,from,until\n";

    /** The shipped data with other files in their place and without places. */
    private static DataFiles with(Map<String, String> replaced) {
        Map<String, String> texts = new HashMap<>(DataFiles.shipped().texts());
        texts.put("names.csv", "kind,code,name,from,until\n");
        texts.put("outward-codes.csv", "prefix,force,other_forces,precision,note\n");
        texts.put("towns.csv", "name,place,force\n");
        texts.put("sites.csv", "kind,name,force,territorial,note\n");
        texts.putAll(replaced);
        return new DataFiles(texts);
    }

    private List<Integer> populations(String areaStart) {
        return geography.forces(ANNOUNCEMENT).stream()
                .filter(entry -> entry.codes().areas().stream().anyMatch(code -> code.startsWith(areaStart)))
                .map(ForceEntry::population)
                .map(OptionalInt::orElseThrow)
                .toList();
    }

    private List<ForceEntry> ofKind(ForceEntry.Kind kind) {
        return geography.forces(TODAY).stream()
                .filter(entry -> entry.kind() == kind)
                .toList();
    }
}
