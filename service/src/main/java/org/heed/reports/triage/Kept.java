package org.heed.reports.triage;

import org.heed.ground.web.OnStaffFront;
import org.springframework.stereotype.Component;

/** What this room keeps. */
@Component
@OnStaffFront
record Kept(Cards cards, Grades grades, History history, Offers offers) {}
