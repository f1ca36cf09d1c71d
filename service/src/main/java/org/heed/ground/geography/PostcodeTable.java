package org.heed.ground.geography;

import java.util.List;
import java.util.Optional;
import org.heed.ground.words.Force;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what the last import of a postcode directory left. */
final class PostcodeTable {

    /** A postcode whose force is known. */
    record Row(Force force, boolean terminated) {}

    private final JdbcClient database;

    PostcodeTable(JdbcClient database) {
        this.database = database;
    }

    Optional<Row> find(String compact) {
        return database.sql("""
                        select f.force, p.terminated is not null as terminated
                        from geography.postcode p join geography.postcode_force f on f.no = p.force
                        where p.code = :code
                        """)
                .param("code", compact)
                .query((row, number) -> new Row(Force.of(row.getString("force")), row.getBoolean("terminated")))
                .optional();
    }

    /** The forces that share an outward code, most postcodes first; those with terminated ones alone only if no other. */
    List<Force> sharing(String outward) {
        return database.sql("""
                        select force
                        from geography.outward_share
                        where outward = :outward
                          and (live > 0 or not exists (
                              select from geography.outward_share s where s.outward = :outward and s.live > 0))
                        order by live desc, terminated desc, force
                        """)
                .param("outward", outward)
                .query((row, number) -> Force.of(row.getString("force")))
                .list();
    }

    /** The edition that was imported last; empty before the first. */
    Optional<String> edition() {
        return database.sql("select edition from geography.postcode_import order by id desc limit 1")
                .query(String.class)
                .optional();
    }
}
