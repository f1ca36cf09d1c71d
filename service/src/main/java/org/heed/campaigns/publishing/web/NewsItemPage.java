package org.heed.campaigns.publishing.web;

import org.heed.ground.web.PublicFrame;

/** One piece of news. */
public record NewsItemPage(PublicFrame frame, Article article) {}
