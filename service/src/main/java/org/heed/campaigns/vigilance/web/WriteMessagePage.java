package org.heed.campaigns.vigilance.web;

import java.util.List;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.StaffFrame;

/** The form of a message to staff. */
public record WriteMessagePage(StaffFrame frame, FieldErrors errors, List<Field> fields) {}
