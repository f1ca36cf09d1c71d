package org.heed.ground.web;

/**
 * One way to go in the navigation of the desks.
 *
 * @param group heading under which it stands, such as "Reports"; entries of a group follow each other
 * @param section the word by which a page says that it belongs here
 * @param key keys that lead here, such as {@code g q}, or empty
 * @param count what waits there, or empty
 */
public record NavigationEntry(String group, String section, String label, String href, String key, String count) {

    public static NavigationEntry of(String group, String section, String label, String href) {
        return new NavigationEntry(group, section, label, href, "", "");
    }

    public NavigationEntry key(String keys) {
        return new NavigationEntry(group, section, label, href, keys, count);
    }

    /** The number that waits there, or any short text. */
    public NavigationEntry count(String text) {
        return new NavigationEntry(group, section, label, href, key, text);
    }
}
