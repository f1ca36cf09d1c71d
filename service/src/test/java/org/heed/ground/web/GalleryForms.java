package org.heed.ground.web;

import java.util.List;
import org.heed.ground.web.Tag.Tone;

/** What the gallery shows; all of it made up and harmless. */
final class GalleryForms {
    static final FieldErrors ERRORS = FieldErrors.none()
            .with("account", "Tell us what you saw or heard")
            .with("how", "Choose how you know")
            .with("when", "The date must be in the past")
            .with("email", "Enter an email address like name@example.com");

    private GalleryForms() {}

    static Field danger() {
        return Field.radios(
                        "danger",
                        "Is anyone in danger right now?",
                        List.of(Choice.of("yes", "Yes").hint("We will ask you to call 999"), Choice.of("no", "No")))
                .heading()
                .hint("If something is about to happen, do not use this form.");
    }

    static List<Field> fields(FieldErrors errors) {
        Field email = Field.email("email", "Email address").width(30).value("<b>\"someone'");
        return List.of(
                Field.text("place", "Where was it?")
                        .hint("A street, a shop or a postcode")
                        .size(Field.Size.SMALL),
                Field.area("account", "What did you see or hear?")
                        .size(Field.Size.MEDIUM)
                        .hint("Any small piece of information may matter")
                        .limit(5000)
                        .value("A person asked when the doors are locked.")
                        .error(errors),
                Field.date("when", "When did it happen?")
                        .hint("For example, 27 3 2026")
                        .size(Field.Size.MEDIUM)
                        .values(List.of("27", "13", "2026"))
                        .error(errors),
                Field.radios(
                                "how",
                                "How do you know?",
                                List.of(
                                        Choice.of("saw", "I saw or heard it myself"),
                                        Choice.of("told", "Someone told me").reveal(Field.text("who", "Who told you?")),
                                        Choice.divider("or"),
                                        Choice.of("other", "In another way")))
                        .size(Field.Size.MEDIUM)
                        .error(errors),
                Field.checkboxes(
                                "contact",
                                "How may we ask you more?",
                                List.of(
                                        Choice.of("email", "Email").reveal(email),
                                        Choice.of("phone", "Phone")
                                                .hint("At a time that is safe for you")
                                                .reveal(Field.telephone("number", "Phone number")),
                                        Choice.divider("or"),
                                        Choice.exclusive("none", "I do not want to be asked")))
                        .size(Field.Size.MEDIUM)
                        .values(List.of("email"))
                        .error(errors),
                Field.select(
                                "heard",
                                "How did you hear about reporting?",
                                List.of(Choice.of("", "Choose"), Choice.of("cinema", "At the cinema")))
                        .value("cinema")
                        .error(errors),
                Field.file("files", "Anything to show us?"),
                Field.radios("agree", "Do you agree?", List.of(Choice.of("yes", "Yes"), Choice.of("no", "No")))
                        .arranged(Field.Arrangement.INLINE));
    }

    static List<SummaryRow> answers() {
        return List.of(
                SummaryRow.of("Where", "High Street", "Exampleton").change("/where"),
                SummaryRow.of("When", "27 March 2026, in the evening").change("/when"),
                SummaryRow.of("Channel", "Form"));
    }

    static List<Task> tasks() {
        return List.of(
                Task.of("What happened", "/what", Tag.of("Completed", Tone.QUIET)),
                Task.of("Where and when", "/where", Tag.of("In progress", Tone.GOING))
                        .hint("A rough date will do"),
                Task.of("Send", "", Tag.of("Cannot start yet", Tone.QUIET)));
    }

    static Table queue() {
        List<Table.Row> rows = java.util.stream.IntStream.range(0, 24)
                .mapToObj(at -> Table.Row.of(
                        Table.Cell.link("7K2M-9QXD-4" + (char) ('A' + at) + "TB", "/desk/report"),
                        Table.Cell.tag(Tag.of(
                                List.of("Read now", "Today", "This week", "Reading", "Graded", "Waiting")
                                        .get(at % 6),
                                List.of(Tone.CRITICAL, Tone.URGENT, Tone.SOON, Tone.GOING, Tone.DONE, Tone.QUIET)
                                        .get(at % 6))),
                        Table.Cell.text(List.of("Kent", "Greater Manchester", "West Yorkshire")
                                .get(at % 3)),
                        Table.Cell.text(List.of("Form", "Call", "API").get(at % 3)),
                        Table.Cell.text(14 + at + " min"),
                        Table.Cell.text(Integer.toString(at * 7 % 5))))
                .toList();
        return Table.of(
                "Waiting in the North West, oldest first",
                List.of(
                        Table.Column.text("Reference"),
                        Table.Column.text("State").sort("?sort=state", Table.Order.NONE),
                        Table.Column.text("Force").sort("?sort=force", Table.Order.NONE),
                        Table.Column.text("Came by"),
                        Table.Column.figures("Waited").sort("?sort=age", Table.Order.DESCENDING),
                        Table.Column.figures("Links")),
                rows);
    }

    static StaffFrame desk(String section) {
        return new StaffFrame(
                "Reports to read",
                section,
                "Ada Example",
                "CT officer, North West",
                StaffFrame.Data.MADE_UP,
                List.of(
                        NavigationEntry.of("Reports", "queue", "To read", "/desk/queue")
                                .key("g q")
                                .count("24"),
                        NavigationEntry.of("Reports", "mine", "Mine", "/desk/mine")
                                .key("g m")
                                .count("3"),
                        NavigationEntry.of("Reports", "search", "Search", "/desk/search")
                                .key("/"),
                        NavigationEntry.of("Campaigns", "plan", "Plans", "/desk/plans")
                                .key("g p"),
                        NavigationEntry.of("Campaigns", "coverage", "Coverage", "/desk/coverage")
                                .key("g c"),
                        NavigationEntry.of("Measurement", "effect", "Effects", "/desk/effects")
                                .key("g e")));
    }
}
