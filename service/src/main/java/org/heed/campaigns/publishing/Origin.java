package org.heed.campaigns.publishing;

/** Whether something happened here or was loaded as an example, with dates that lie before this program. */
public enum Origin {
    PERSON,
    SAMPLE
}
