package org.heed.ground.access;

/** What somebody does here; what a role may do is data ({@code access/rights.csv}). */
public enum Role {
    CALL_HANDLER("Call handler"),
    TRIAGE_OFFICER("Triage officer"),
    REGIONAL_SUPERVISOR("Regional supervisor"),
    NATIONAL_DESK("National desk"),
    CAMPAIGN_MANAGER("Campaign manager"),
    PUBLISHER("Publisher"),
    FORCE_COMMUNICATIONS("Force communications"),
    ANALYST("Analyst"),
    AUDITOR("Auditor"),
    DATA_PROTECTION_OFFICER("Data protection officer"),
    ADMINISTRATOR("Administrator");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /** As shown beside a person's name. */
    public String title() {
        return title;
    }
}
