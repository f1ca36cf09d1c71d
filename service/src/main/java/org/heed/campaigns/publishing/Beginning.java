package org.heed.campaigns.publishing;

import java.util.Optional;
import org.heed.ground.words.CampaignId;

/**
 * A page as it is begun.
 *
 * @param slug the end of its address; with its kind, it never changes
 * @param campaign the campaign it belongs to, if any
 */
public record Beginning(String slug, PageKind kind, Optional<CampaignId> campaign, Manuscript manuscript) {}
