package org.heed.campaigns.plan.web;

import org.heed.campaigns.plan.Audience;
import org.heed.campaigns.plan.Oasis;
import org.heed.campaigns.plan.OasisQuestions;
import org.heed.campaigns.plan.Written;
import org.heed.ground.words.CampaignId;

/** How much of a campaign's page is written: an objective, an audience that is hard to reach, every wanted answer. */
record Completeness(int answered, int wanted) {

    static Completeness of(Oasis oasis, OasisQuestions questions, CampaignId campaign) {
        int answered = 0;
        int wanted = 2;
        answered += oasis.objectives(campaign).isEmpty() ? 0 : 1;
        answered += oasis.audiences(campaign).stream().anyMatch(Audience::hardToReach) ? 1 : 0;
        for (OasisQuestions.Section section : questions.sections()) {
            Written written = oasis.written(campaign, section.code());
            for (OasisQuestions.Question question : section.questions()) {
                wanted += question.wanted() ? 1 : 0;
                answered +=
                        question.wanted() && !written.answer(question.code()).isEmpty() ? 1 : 0;
            }
        }
        return new Completeness(answered, wanted);
    }

    boolean isWhole() {
        return answered == wanted;
    }
}
