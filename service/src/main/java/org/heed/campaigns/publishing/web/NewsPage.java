package org.heed.campaigns.publishing.web;

import java.util.List;
import org.heed.ground.web.PublicFrame;

/** The list of news. */
public record NewsPage(PublicFrame frame, List<Line> lines) {

    /** One of them, with the day on which readers were last told of it. */
    public record Line(String title, String summary, String href, String day) {}
}
