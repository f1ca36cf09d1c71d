package org.heed.ground.words;

/** A campaign by its code, such as {@code life-has-no-rewind-button-2019}. */
public record CampaignId(String code) implements Comparable<CampaignId> {
    public CampaignId {
        Codes.require("campaign", code);
    }

    public static CampaignId of(String code) {
        return new CampaignId(code);
    }

    @Override
    public int compareTo(CampaignId other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
