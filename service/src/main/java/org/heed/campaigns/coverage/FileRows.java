package org.heed.campaigns.coverage;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.heed.ground.words.CampaignId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that wait for a decision as rows. */
final class FileRows {
    private final JdbcClient database;

    FileRows(JdbcClient database) {
        this.database = database;
    }

    /** A file as it was uploaded. */
    record File(UUID id, String name, FileKind kind, byte[] content) {}

    UUID keep(CampaignId campaign, File file, String person, Timestamp now) {
        database.sql("""
                        insert into coverage.upload (id, campaign, name, kind, content, uploaded_by, uploaded_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(file.id(), campaign.code(), file.name(), file.kind().name(), file.content(), person, now)
                .update();
        return file.id();
    }

    Optional<File> waiting(CampaignId campaign, UUID id) {
        return database.sql("""
                        select id, name, kind, content from coverage.upload
                        where id = ? and campaign = ? and state = 'WAITING'
                        """)
                .params(id, campaign.code())
                .query((row, number) -> new File(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        FileKind.valueOf(row.getString("kind")),
                        row.getBytes("content")))
                .optional();
    }

    /** Those that wait, the latest first, without their content. */
    List<File> waiting(CampaignId campaign) {
        return database.sql("""
                        select id, name, kind from coverage.upload where campaign = ? and state = 'WAITING'
                        order by uploaded_at desc limit 5
                        """)
                .param(campaign.code())
                .query((row, number) -> new File(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        FileKind.valueOf(row.getString("kind")),
                        new byte[0]))
                .list();
    }

    /** Ends the waiting; false when another person was quicker. The content is not needed any more. */
    boolean decide(UUID id, String state, String person, Timestamp now) {
        return database.sql("""
                        update coverage.upload set state = ?, decided_by = ?, decided_at = ?, content = ''::bytea
                        where id = ? and state = 'WAITING'
                        """).params(state, person, now, id).update() == 1;
    }
}
