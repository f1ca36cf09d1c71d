package org.heed.uplift.shocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.heed.uplift.Panel;
import org.heed.uplift.Timeline;
import org.heed.uplift.randomisation.Mask;
import org.junit.jupiter.api.Test;

class ShockRuleTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final Panel WEEKS =
            Panel.ofCounts(List.of("north", "south"), Timeline.weekly(MONDAY, 10), new long[2][10]);
    private static final Event LOCAL = Event.local("march", MONDAY.plusDays(16), "attack", List.of("south"));
    private static final Event NATIONAL = Event.national("news", MONDAY.plusDays(30), "attack");

    @Test
    void aCalendarIsReadBackAsItWasLoggedWhateverTheOrder() {
        EventCalendar calendar = EventCalendar.of(List.of(NATIONAL, LOCAL));
        assertEquals(calendar, EventCalendar.of(List.of(LOCAL, NATIONAL)));
        assertEquals(calendar, EventCalendar.parse(calendar.text()));
        assertEquals(calendar.hash(), EventCalendar.parse(calendar.text()).hash());
        assertEquals(64, calendar.hash().length());
        assertNotEquals(calendar.hash(), EventCalendar.of(List.of(LOCAL)).hash());
    }

    @Test
    void anEmptyCalendarIsACalendar() {
        EventCalendar calendar = EventCalendar.of(List.of());
        assertEquals(calendar, EventCalendar.parse(calendar.text()));
    }

    @Test
    void anEventGivenTwiceOrNamedOverTwoLinesIsRefused() {
        assertRefused("is given twice", () -> EventCalendar.of(List.of(LOCAL, LOCAL)));
        assertRefused("control characters", () -> Event.national("one\ntwo", MONDAY, "attack"));
        assertRefused("an event is written as", () -> Event.parse("5 January\tattack\tmarch"));
        assertRefused("an event is written as", () -> Event.parse("2026-01-05\tattack"));
        assertRefused("name at least one", () -> Event.local("march", MONDAY, "attack", List.of()));
    }

    @Test
    void aRuleIsReadBackAsItWasLogged() {
        ShockRule rule = ShockRule.reportingApart(4, List.of("attack", "arrest"));
        assertEquals("shock-rule 1\nreport_apart\n4\narrest\tattack\n", rule.text());
        assertEquals(rule, ShockRule.parse(rule.text()));
        assertNotEquals(rule.hash(), ShockRule.dropping(4, rule.kinds()).hash());
    }

    @Test
    void aRuleThatSaysNothingOrTooMuchIsRefused() {
        assertRefused("at least one kind", () -> ShockRule.dropping(4, List.of()));
        assertRefused("[1, 52], were 53", () -> ShockRule.dropping(53, List.of("attack")));
        assertRefused("drop or report_apart, was", () -> ShockRule.parse("shock-rule 1\nignore\n4\nattack\n"));
        assertRefused("the text of a rule", () -> ShockRule.parse("shock-rule 1\ndrop\nfour\nattack\n"));
    }

    @Test
    void everyWeekThatSharesADayWithTheFourAfterALocalEventIsDroppedThereOnly() {
        Mask mask = ShockRule.dropping(4, List.of("attack")).mask(WEEKS, EventCalendar.of(List.of(LOCAL)));
        for (int t = 0; t < 10; t++) {
            assertEquals(
                    t >= 2 && t <= 6, mask.drops(1, t), "week " + t); // from Wednesday of week 2 to Tuesday of week 6
            assertFalse(mask.drops(0, t));
        }
    }

    @Test
    void anEventOnAMondayDropsNoWeekMoreThanItsOwnFour() {
        Event monday = Event.local("march", MONDAY.plusWeeks(3), "attack", List.of("north"));
        Mask mask = ShockRule.dropping(4, List.of("attack")).mask(WEEKS, EventCalendar.of(List.of(monday)));
        assertEquals(4, mask.count());
        assertTrue(mask.drops(0, 3) && mask.drops(0, 6));
    }

    @Test
    void nationalEventsAndOtherKindsDropNothing() {
        Event other = Event.local("fair", MONDAY, "festival", List.of("north"));
        ShockRule rule = ShockRule.dropping(4, List.of("attack"));
        assertEquals(
                0, rule.mask(WEEKS, EventCalendar.of(List.of(NATIONAL, other))).count());
    }

    @Test
    void anEventInAUnitThatThePanelDoesNotHaveIsRefusedUnlessItIsOutOfTheTime() {
        ShockRule rule = ShockRule.dropping(4, List.of("attack"));
        Event elsewhere = Event.local("march", MONDAY.plusDays(3), "attack", List.of("east"));
        assertRefused("'east', which is not a unit", () -> rule.mask(WEEKS, EventCalendar.of(List.of(elsewhere))));
        Event before = new Event("march", MONDAY.minusWeeks(4), "attack", new TreeSet<>(List.of("east")));
        assertEquals(0, rule.mask(WEEKS, EventCalendar.of(List.of(before))).count());
    }

    private static void assertRefused(String because, Runnable what) {
        String message = assertThrows(IllegalArgumentException.class, what::run).getMessage();
        assertTrue(message.contains(because), message);
    }
}
