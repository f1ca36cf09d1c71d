package org.heed.campaigns.coverage.web;

import java.util.List;
import org.heed.campaigns.coverage.FileKind;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;

/**
 * The upload of a file.
 *
 * @param columns those that the file must and may have
 */
public record BookPage(
        CoverageDesk.Around around,
        FieldErrors errors,
        Field kind,
        Field file,
        FileKind chosen,
        List<FileKind> kinds) {}
