package org.heed.campaigns.publishing;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The steps of a page, as a table: from which state each may be taken, and where it leads. */
public enum PageStep {
    /** Its words are changed; whatever was approved is a draft again. */
    EDIT,
    /** Another person than the one who changed it last approves it. */
    APPROVE,
    /** What is approved gets an instant at which it goes before the public. */
    SCHEDULE,
    /** It has none any more. */
    UNSCHEDULE,
    /** What is approved goes before the public. */
    PUBLISH,
    /** It is read again and still holds. */
    REVIEW;

    private static final Map<PageStep, Map<PageState, PageState>> TABLE = table();

    /** Where the step leads from a state; empty where it may not be taken. */
    public Optional<PageState> from(PageState state) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(state));
    }

    private static Map<PageStep, Map<PageState, PageState>> table() {
        Map<PageStep, Map<PageState, PageState>> table = new EnumMap<>(PageStep.class);
        table.put(
                EDIT,
                Map.of(
                        PageState.DRAFT, PageState.DRAFT,
                        PageState.APPROVED, PageState.DRAFT,
                        PageState.SCHEDULED, PageState.DRAFT,
                        PageState.PUBLISHED, PageState.DRAFT));
        table.put(APPROVE, Map.of(PageState.DRAFT, PageState.APPROVED));
        table.put(
                SCHEDULE,
                Map.of(
                        PageState.APPROVED, PageState.SCHEDULED,
                        PageState.SCHEDULED, PageState.SCHEDULED));
        table.put(UNSCHEDULE, Map.of(PageState.SCHEDULED, PageState.APPROVED));
        table.put(
                PUBLISH,
                Map.of(
                        PageState.APPROVED, PageState.PUBLISHED,
                        PageState.SCHEDULED, PageState.PUBLISHED));
        table.put(REVIEW, Map.of(PageState.PUBLISHED, PageState.PUBLISHED));
        return table;
    }
}
