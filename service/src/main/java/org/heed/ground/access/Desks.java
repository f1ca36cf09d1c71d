package org.heed.ground.access;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.heed.ground.web.NavigationEntry;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.StaffFrame;
import org.heed.ground.words.Region;
import org.springframework.stereotype.Component;

/** What every staff page asks: may this person do this, and what stands around the page for them. */
@Component
@OnStaffFront
public final class Desks {
    private final Rights rights;
    private final List<Desk> desks;
    private final List<DeskCount> counts;

    public Desks(Rights rights, List<Desk> desks, List<DeskCount> counts) {
        this.rights = rights;
        this.counts = counts;
        this.desks = desks.stream().sorted(Comparator.comparingInt(Desk::order)).toList();
    }

    /** The frame of a page: its title, its section in the menu, and the desks that the person may use. */
    public StaffFrame frame(Person person, String title, String section) {
        return new StaffFrame(
                title, section, person.name(), person.role().title(), StaffFrame.Data.MADE_UP, counted(person));
    }

    private List<NavigationEntry> counted(Person person) {
        return entries(person).stream().map(entry -> counted(entry, person)).toList();
    }

    private NavigationEntry counted(NavigationEntry entry, Person person) {
        return counts.stream()
                .filter(count -> count.section().equals(entry.section()))
                .findFirst()
                .map(count -> entry.count(count.of(person)))
                .orElse(entry);
    }

    /** The menu of a person, in order. */
    public List<NavigationEntry> entries(Person person) {
        return desks.stream()
                .filter(desk -> may(person, desk.right()))
                .map(Desk::entry)
                .distinct() // a desk may be told once for each right that opens it
                .toList();
    }

    public boolean may(Person person, Right right) {
        return rights.decide(person, right).permits();
    }

    public boolean may(Person person, Right right, Set<Region> regions) {
        return rights.decide(person, right, regions).permits();
    }

    /** True where the person's right reaches beyond their own regions. */
    public boolean everywhere(Person person, Right right) {
        return rights.everywhere(person, right);
    }

    /** Lets the person pass or answers as if there were nothing here. */
    public void require(Person person, Right right) {
        if (!may(person, right)) {
            throw new SecretExistence();
        }
    }

    /** Lets the person pass where the thing is of a region that their right reaches, or answers as if it did not exist. */
    public void require(Person person, Right right, Set<Region> regions) {
        if (!may(person, right, regions)) {
            throw new SecretExistence();
        }
    }
}
