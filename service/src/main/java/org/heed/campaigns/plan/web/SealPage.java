package org.heed.campaigns.plan.web;

import org.heed.campaigns.plan.CampaignHead;
import org.heed.ground.web.StaffFrame;

/**
 * How anybody checks a frozen plan.
 *
 * @param signed false for one that was fixed before plans were signed
 * @param fits whether text, hash and signature fit together now
 */
public record SealPage(
        StaffFrame frame,
        CampaignHead head,
        String address,
        String hash,
        String at,
        boolean signed,
        boolean fits,
        String fingerprint) {}
