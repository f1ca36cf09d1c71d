package org.heed.campaigns.coverage;

import java.util.List;

/** A column that files may have: its name in the first line, other names for it, and what it holds. */
enum Column {
    SITE("site", List.of("cinema"), "The cinema's name", "Sample Picture House, Leeds"),
    EXHIBITOR("exhibitor", List.of(), "Who runs the cinema", "Sample Cinemas"),
    CONTRACTOR("contractor", List.of("sales_house"), "Who sells its screens", "Sample Screen Sales"),
    POSTCODE("postcode", List.of(), "Its postcode; decides the force and region", "LS1 9ZZ"),
    TOWN("town", List.of(), "Its town; decides where the postcode does not", "Leeds"),
    FORCE("force", List.of(), "Only where postcode and town would say another force", ""),
    SCREENS("screens", List.of(), "How many screens, 1 to 60", "8"),
    WEEKLY_ADMISSIONS("weekly_admissions", List.of("admissions"), "People in a usual week, 0 to 200,000", "4200"),
    FILM(
            "film",
            List.of("slot", "film_or_slot"),
            "The film it is shown with, or the place in the reel",
            "Sample film C"),
    FROM("from", List.of(), "The first Friday, such as 2019-01-25", "2019-01-25"),
    WEEKS("weeks", List.of(), "How many weeks on end", "4"),
    SECONDS("seconds", List.of("length"), "Length of the campaign's film, 1 to 600", "60"),
    SPOT("spot", List.of(), "reel, bronze, silver or gold", "reel"),
    COST("cost", List.of("cost_gbp"), "What the booking costs, in pounds, without VAT", "1250.00"),
    COPY("copy", List.of("copy_version"), "Version of the campaign's film", "A"),
    TITLE("title", List.of("film"), "The film's title, as bookings name it", "Sample film C"),
    CERTIFICATE("certificate", List.of("rating"), "U, PG, 12A, 15 or 18", "15"),
    RELEASE("release", List.of("release_friday", "released"), "The Friday of its release", "2019-01-25"),
    PROFILE("profile", List.of(), "adult or family: how fast its audience burns off", "adult"),
    AUDIENCE_INDEX("audience_index", List.of("index"), "The wished-for audience against all, 100 is as all", "120"),
    EXPECTED_ADMISSIONS(
            "expected_admissions", List.of(), "Admissions expected in the UK over the film's life", "2500000"),
    WEEK("week", List.of("week_from"), "The Friday on which the week began", "2019-01-25"),
    ADMISSIONS("admissions", List.of("delivered", "delivered_admissions"), "People counted in that week", "3980");

    private final String head;
    private final List<String> otherHeads;
    private final String meaning;
    private final String example;

    Column(String head, List<String> otherHeads, String meaning, String example) {
        this.head = head;
        this.otherHeads = otherHeads;
        this.meaning = meaning;
        this.example = example;
    }

    String head() {
        return head;
    }

    List<String> otherHeads() {
        return otherHeads;
    }

    String meaning() {
        return meaning;
    }

    String example() {
        return example;
    }
}
