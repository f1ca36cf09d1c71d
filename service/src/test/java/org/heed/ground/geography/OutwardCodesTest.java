package org.heed.ground.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heed.ground.geography.PlaceAnswer.Precision;
import org.heed.ground.words.Force;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutwardCodesTest {
    private static final List<String> AREAS = List.of(
            ("AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH"
                            + " EN EX FK FY G GL GU HA HD HG HP HR HS HU HX IG IP IV KA KT KW KY L LA LD LE LL LN LS LU M"
                            + " ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP"
                            + " SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE GY IM JE")
                    .split(" "));

    private final Geography geography = new Geography();
    private final OutwardCodes codes = geography.outwardCodes();

    @Test
    void everyOneOfThe124AreasResolves() {
        assertThat(AREAS).hasSize(124).doesNotHaveDuplicates();
        Set<String> listed = codes.all().keySet().stream()
                .filter(prefix -> prefix.chars().allMatch(Character::isLetter))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).containsExactlyInAnyOrderElementsOf(AREAS);
    }

    @ParameterizedTest
    @CsvSource({
        "CT1, kent, '', AREA",
        "DE1, derbyshire, '', AREA",
        "DE12, leicestershire, derbyshire, DISTRICT",
        "GL16, gloucestershire, gwent west-mercia, DISTRICT",
        "SY13, west-mercia, cheshire north-wales, DISTRICT",
        "EC1, metropolitan, city-of-london, DISTRICT",
        "EC1A, city-of-london, metropolitan, DISTRICT",
        "EC1V, metropolitan, city-of-london, DISTRICT",
        "EC2M, city-of-london, metropolitan, DISTRICT",
        "EC4Y, city-of-london, metropolitan, DISTRICT",
        "SW1A, metropolitan, '', AREA",
        "TD15, northumbria, scotland, DISTRICT",
        "CH7, north-wales, '', DISTRICT",
        "JE2, national-desk, '', AREA"
    })
    void theLongestListedPrefixDecides(String outward, String force, String others, Precision precision) {
        OutwardCodes.Match match = longest(outward);
        assertThat(match.force()).isEqualTo(Force.of(force));
        assertThat(match.others().stream().map(Force::code).collect(Collectors.joining(" ")))
                .isEqualTo(others);
        assertThat(match.precision()).isEqualTo(precision);
    }

    @Test
    void aDistrictIsNotTakenForAShorterOneWithTheSameStart() {
        assertThat(longest("SA1").force()).isEqualTo(Force.of("south-wales"));
        assertThat(longest("SA15").force()).isEqualTo(Force.of("dyfed-powys"));
        assertThat(longest("E1").others()).isNotEmpty();
        assertThat(longest("E10").others()).isEmpty();
    }

    @Test
    void anAreaAloneNamesEveryForceThatItStraddles() {
        OutwardCodes.Match area = longest("B");
        assertThat(area.force()).isEqualTo(Force.of("west-midlands"));
        assertThat(area.others())
                .contains(Force.of("staffordshire"), Force.of("warwickshire"), Force.of("west-mercia"));
        for (Map.Entry<String, OutwardCodes.Match> district : codes.all().entrySet()) {
            OutwardCodes.Match around = longest(district.getKey().replaceFirst("[0-9].*", ""));
            assertThat(around.others().contains(district.getValue().force())
                            || around.force().equals(district.getValue().force()))
                    .as(district.getKey())
                    .isTrue();
        }
    }

    @Test
    void anAreaThatDoesNotExistIsNotFound() {
        assertThat(codes.longest(new Postcode("ZZ1", ""))).isEmpty();
    }

    @Test
    void everyTerritorialForceIsReachedByAPostcodeAndByATown() {
        Set<Force> byPostcode =
                codes.all().values().stream().map(OutwardCodes.Match::force).collect(Collectors.toSet());
        List<Force> territorial = geography.forces(LocalDate.of(2026, 1, 1)).stream()
                .filter(entry -> entry.kind() == ForceEntry.Kind.TERRITORIAL)
                .map(ForceEntry::force)
                .toList();
        assertThat(byPostcode).containsAll(territorial);
        assertThat(geography.towns().forces()).containsAll(territorial);
    }

    @Test
    void everyNationalForceIsReachedByASite() {
        assertThat(geography.sites().forces())
                .containsAll(Stream.of("btp", "mdp", "cnc").map(Force::of).toList());
    }

    @Test
    void aPrefixIsAnAreaOrADistrictAndSaysWhich() {
        codes.all().forEach((prefix, match) -> {
            assertThat(prefix).matches("[A-Z]{1,2}([0-9][0-9A-Z]?)?");
            assertThat(match.precision() == Precision.AREA)
                    .as(prefix)
                    .isEqualTo(prefix.chars().allMatch(Character::isLetter));
            assertThat(match.others()).as(prefix).doesNotContain(match.force()).isSorted();
        });
    }

    private OutwardCodes.Match longest(String outward) {
        return codes.longest(new Postcode(outward, "")).orElseThrow();
    }
}
