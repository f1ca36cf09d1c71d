package org.heed.campaigns.coverage;

import java.util.UUID;

/** A file that waits for a decision, read again. */
public record WaitingFile(UUID id, String name, Reading.Lines lines) {}
