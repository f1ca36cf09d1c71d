package org.heed.campaigns.partners;

import java.util.List;

/**
 * What would happen if a writing were sent now.
 *
 * @param letters letters to be sent in both languages
 * @param welsh how many of them in Welsh
 * @param stopped organisations left out because they asked not to be written to
 * @param withoutContact organisations left out because nobody there is known
 * @param invited organisations left out because they have a link of this campaign
 * @param samples one letter in each language that is needed, as it would arrive
 */
public record Preview(
        int letters, int welsh, int stopped, int withoutContact, int invited, List<Writing.Text> samples) {}
