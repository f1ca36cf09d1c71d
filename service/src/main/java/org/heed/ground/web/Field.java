package org.heed.ground.web;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form: how it is asked, worded, answered and typed. Made by a factory and refined step by step:
 * {@code Field.text("name", "Your name").hint("You can leave this empty").value(typed).error(errors)}.
 */
public record Field(Kind kind, String name, Wording wording, Answer answer, List<Choice> choices, Typing typing) {

    private static final Pattern UNFIT_FOR_ID = Pattern.compile("[^A-Za-z0-9_-]+");

    /** Which component asks the question. */
    public enum Kind {
        TEXT("text"),
        EMAIL("email"),
        TELEPHONE("tel"),
        PASSWORD("password"),
        AREA(""),
        RADIOS("radio"),
        CHECKBOXES("checkbox"),
        SELECT(""),
        DATE("text"),
        FILE("file");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        /** The attribute {@code type} of its inputs. */
        public String type() {
            return type;
        }
    }

    /** How loud the label is; {@code HEADING} makes it the heading of the page. */
    public enum Size {
        PLAIN("plain"),
        SMALL("s"),
        MEDIUM("m"),
        LARGE("l"),
        HEADING("l");

        private final String suffix;

        Size(String suffix) {
            this.suffix = suffix;
        }

        /** The end of the class of a label or legend. */
        public String suffix() {
            return suffix;
        }
    }

    /** The three inputs of a date. */
    public enum DatePart {
        DAY("day", 2),
        MONTH("month", 2),
        YEAR("year", 4);

        private final String code;
        private final int width;

        DatePart(String code, int width) {
            this.code = code;
            this.width = width;
        }

        public String code() {
            return code;
        }

        public int width() {
            return width;
        }

        public String phrase() {
            return "date." + code;
        }
    }

    /** What a character count says; it starts to speak when three quarters of the limit are used. */
    public record Count(int limit, Phrases words) {
        public int threshold() {
            return 75;
        }

        public String allowed() {
            return words.get("count.allowed").replace("%{count}", Integer.toString(limit));
        }

        public String atLimit() {
            return words.get("count.characters-at-limit");
        }

        /** The message for a plural form, or null when the language lacks the form. */
        public @Nullable String under(String form) {
            return words.find("count.characters-under-limit." + form);
        }

        /** The message for a plural form, or null when the language lacks the form. */
        public @Nullable String over(String form) {
            return words.find("count.characters-over-limit." + form);
        }
    }

    /** Side by side or one below the other; and the smaller controls of the desks. */
    public enum Arrangement {
        STACKED,
        INLINE,
        SMALL
    }

    /** The words around the question; the hint is empty when there is none. */
    public record Wording(String label, String hint, Size size) {}

    /** What was typed or chosen (a date: day, month, year), and what is wrong with it, or empty. */
    public record Answer(List<String> values, String error) {
        public Answer {
            values = List.copyOf(values);
        }
    }

    /**
     * What helps typing.
     *
     * @param width in characters; 0 for the full width
     * @param limit of characters, shown as a count; 0 for none
     */
    public record Typing(
            String autocomplete, String inputmode, int width, int limit, int rows, Arrangement arrangement) {
        static final Typing PLAIN = new Typing("off", "", 0, 0, 5, Arrangement.STACKED);
    }

    public Field {
        choices = List.copyOf(choices);
    }

    public static Field text(String name, String label) {
        return fresh(Kind.TEXT, name, label, List.of());
    }

    public static Field email(String name, String label) {
        return fresh(Kind.EMAIL, name, label, List.of());
    }

    public static Field telephone(String name, String label) {
        return fresh(Kind.TELEPHONE, name, label, List.of()).width(20);
    }

    public static Field password(String name, String label) {
        return fresh(Kind.PASSWORD, name, label, List.of());
    }

    public static Field area(String name, String label) {
        return fresh(Kind.AREA, name, label, List.of());
    }

    public static Field radios(String name, String label, List<Choice> choices) {
        return fresh(Kind.RADIOS, name, label, choices);
    }

    public static Field checkboxes(String name, String label, List<Choice> choices) {
        return fresh(Kind.CHECKBOXES, name, label, choices);
    }

    public static Field select(String name, String label, List<Choice> choices) {
        return fresh(Kind.SELECT, name, label, choices);
    }

    /** Three inputs named {@code <name>-day}, {@code <name>-month} and {@code <name>-year}. */
    public static Field date(String name, String label) {
        return fresh(Kind.DATE, name, label, List.of());
    }

    public static Field file(String name, String label) {
        return fresh(Kind.FILE, name, label, List.of());
    }

    private static Field fresh(Kind kind, String name, String label, List<Choice> choices) {
        return new Field(
                kind, name, new Wording(label, "", Size.PLAIN), new Answer(List.of(), ""), choices, Typing.PLAIN);
    }

    public Field hint(String text) {
        return worded(new Wording(wording.label, text, wording.size));
    }

    public Field size(Size size) {
        return worded(new Wording(wording.label, wording.hint, size));
    }

    /** The label is the heading of the page: one question on a page. */
    public Field heading() {
        return size(Size.HEADING);
    }

    public Field value(String text) {
        return answered(new Answer(text.isEmpty() ? List.of() : List.of(text), answer.error));
    }

    /** Several chosen answers, or day, month and year. */
    public Field values(List<String> texts) {
        return answered(new Answer(texts, answer.error));
    }

    public Field error(String message) {
        return answered(new Answer(answer.values, message));
    }

    /** Takes its own message out of all, and so do the fields that its choices reveal. */
    public Field error(FieldErrors errors) {
        List<Choice> told = choices.stream()
                .map(choice -> new Choice(
                        choice.value(),
                        choice.label(),
                        choice.hint(),
                        choice.reveals().stream()
                                .map(field -> field.error(errors))
                                .toList(),
                        choice.role()))
                .toList();
        return new Field(kind, name, wording, new Answer(answer.values, errors.of(name)), told, typing);
    }

    public Field autocomplete(String token) {
        return typed(new Typing(token, typing.inputmode, typing.width, typing.limit, typing.rows, typing.arrangement));
    }

    /** A number or a code of digits: the phone shows digits. */
    public Field digits() {
        return typed(new Typing(
                typing.autocomplete, "numeric", typing.width, typing.limit, typing.rows, typing.arrangement));
    }

    /** Width in characters: 2, 3, 4, 5, 10, 20 or 30. */
    public Field width(int characters) {
        return typed(new Typing(
                typing.autocomplete, typing.inputmode, characters, typing.limit, typing.rows, typing.arrangement));
    }

    /** Counts the characters of a text area against a limit; the server still checks it. */
    public Field limit(int characters) {
        return typed(new Typing(
                typing.autocomplete, typing.inputmode, typing.width, characters, typing.rows, typing.arrangement));
    }

    public Field rows(int lines) {
        return typed(new Typing(
                typing.autocomplete, typing.inputmode, typing.width, typing.limit, lines, typing.arrangement));
    }

    public Field arranged(Arrangement arrangement) {
        return typed(new Typing(
                typing.autocomplete, typing.inputmode, typing.width, typing.limit, typing.rows, arrangement));
    }

    private Field worded(Wording words) {
        return new Field(kind, name, words, answer, choices, typing);
    }

    private Field answered(Answer given) {
        return new Field(kind, name, wording, given, choices, typing);
    }

    private Field typed(Typing help) {
        return new Field(kind, name, wording, answer, choices, help);
    }

    public String id() {
        return idOf(name);
    }

    /** The id of the nth input of a group; the first carries the field's own, where the error summary leads. */
    public String id(int index) {
        return index == 0 ? id() : id() + "-" + (index + 1);
    }

    /** The id of an input of a date; the day carries the field's own. */
    public String id(DatePart part) {
        return part == DatePart.DAY ? id() : id() + "-" + part.code();
    }

    static String idOf(String name) {
        return UNFIT_FOR_ID.matcher(name).replaceAll("-");
    }

    public boolean hasHint() {
        return !wording.hint.isEmpty();
    }

    public boolean hasError() {
        return !answer.error.isEmpty();
    }

    public boolean isHeading() {
        return wording.size == Size.HEADING;
    }

    public boolean isChosen(Choice choice) {
        return answer.values.contains(choice.value());
    }

    /** The only value, or an empty text. */
    public String value() {
        return answer.values.isEmpty() ? "" : answer.values.getFirst();
    }

    /** The nth value, or an empty text. */
    public String value(int index) {
        return index < answer.values.size() ? answer.values.get(index) : "";
    }

    /** The ids of hint, error and count, for {@code aria-describedby}; null leaves the attribute out. */
    public @Nullable String describedBy() {
        String ids = Stream.of(
                        hasHint() ? id() + "-hint" : "",
                        hasError() ? id() + "-error" : "",
                        typing.limit > 0 ? id() + "-info" : "")
                .filter(id -> !id.isEmpty())
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    public @Nullable String inputmode() {
        return typing.inputmode.isEmpty() ? null : typing.inputmode;
    }

    /** Classes of the outer element, such as {@code govuk-form-group govuk-form-group--error}. */
    public String groupClasses() {
        String classes = hasError() ? "govuk-form-group govuk-form-group--error" : "govuk-form-group";
        return typing.limit > 0 ? classes + " govuk-character-count" : classes;
    }

    /** Classes of the control itself for a component such as {@code govuk-input}. */
    public String controlClasses(String component) {
        String classes = hasError() ? component + " " + component + "--error" : component;
        return typing.width > 0 ? classes + " govuk-input--width-" + typing.width : classes;
    }

    /** Classes of a list of radios or checkboxes. */
    public String listClasses(String component) {
        return switch (typing.arrangement) {
            case STACKED -> component;
            case INLINE -> component + " " + component + "--inline";
            case SMALL -> component + " " + component + "--small";
        };
    }

    /** The words of the character count in the reader's language. */
    public Count count(Phrases words) {
        return new Count(typing.limit, words);
    }
}
