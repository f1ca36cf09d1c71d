package org.heed.ground.web;

/** One line of a task list; without an address it cannot start yet. A quiet state is shown as plain text. */
public record Task(String title, String hint, String href, Tag state) {
    public static Task of(String title, String href, Tag state) {
        return new Task(title, "", href, state);
    }

    public Task hint(String text) {
        return new Task(title, text, href, state);
    }
}
