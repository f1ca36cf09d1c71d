package org.heed.ground.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The database as the measurement role sees it: counts and plans, no report and no person. */
public record MeasurementDatabase(JdbcClient client) {}
