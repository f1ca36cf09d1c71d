package org.heed.measurement.statement.web;

import org.heed.ground.web.StaffFrame;
import org.heed.ground.web.Table;

/** Every campaign with what may be said of its effect. */
public record EffectsPage(StaffFrame frame, Table campaigns) {}
