package org.heed.ground.web;

import java.util.List;

/**
 * One answer to choose among radios, checkboxes or the options of a select.
 *
 * @param hint a line below the label, or empty
 * @param reveals fields that belong to this answer alone, shown when it is chosen
 */
public record Choice(String value, String label, String hint, List<Field> reveals, Role role) {

    /** A plain answer; the word "or" between answers; "none of these", which unticks the others. */
    public enum Role {
        ANSWER,
        DIVIDER,
        EXCLUSIVE
    }

    public Choice {
        reveals = List.copyOf(reveals);
    }

    public static Choice of(String value, String label) {
        return new Choice(value, label, "", List.of(), Role.ANSWER);
    }

    public static Choice divider(String label) {
        return new Choice("", label, "", List.of(), Role.DIVIDER);
    }

    public static Choice exclusive(String value, String label) {
        return new Choice(value, label, "", List.of(), Role.EXCLUSIVE);
    }

    public Choice hint(String text) {
        return new Choice(value, label, text, reveals, role);
    }

    public Choice reveal(Field... fields) {
        return new Choice(value, label, hint, List.of(fields), role);
    }
}
