package org.heed.campaigns.plan;

import org.heed.ground.access.Person;

/** What a later room adds to the sample campaign, told as a bean; it runs in the transaction that creates the campaign. */
public interface SamplePart {
    void load(Campaign campaign, Person person);
}
