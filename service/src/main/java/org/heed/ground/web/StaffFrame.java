package org.heed.ground.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands around the content of a desk.
 *
 * @param section the navigation entry this page belongs to
 * @param person name to show of the one signed in; empty when nobody is
 * @param role what that person does, such as "CT officer, North West"
 */
public record StaffFrame(
        String title, String section, String person, String role, Data data, List<NavigationEntry> navigation) {

    /** Whether people and reports are made up, which the page then says above everything. */
    public enum Data {
        MADE_UP,
        REAL
    }

    public StaffFrame {
        navigation = List.copyOf(navigation);
    }

    /** The frame of a page before signing in. */
    public static StaffFrame signedOut(String title, Data data) {
        return new StaffFrame(title, "", "", "", data, List.of());
    }

    /** Puts "Error:" before the title when the form has errors. */
    public StaffFrame errors(FieldErrors errors) {
        return new StaffFrame(errors.title(title, Phrases.ENGLISH), section, person, role, data, navigation);
    }

    public boolean isMadeUp() {
        return data == Data.MADE_UP;
    }

    public boolean isSignedIn() {
        return !person.isEmpty();
    }

    /** The entries by their group, in order. */
    public Map<String, List<NavigationEntry>> groups() {
        Map<String, List<NavigationEntry>> groups = new LinkedHashMap<>();
        for (NavigationEntry entry : navigation) {
            groups.computeIfAbsent(entry.group(), group -> new ArrayList<>()).add(entry);
        }
        return groups;
    }
}
