package org.heed.ground.geography;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.heed.ground.geography.DirectoryHeader.Part;
import org.heed.ground.words.Force;
import org.postgresql.PGConnection;

/**
 * Imports an ONS Postcode Directory: every postcode of the United Kingdom with its police force area. All of it happens
 * in one transaction beside the table in use, so that readers see the old edition until the new one is complete.
 */
public final class PostcodeImport {
    private static final long LOCK = 4_000_040L;
    private static final long LINES_BETWEEN_NEWS = 20_000;

    private final Geography geography;
    private final Map<String, Force> forcesByArea;

    public PostcodeImport(Geography geography) {
        this.geography = geography;
        this.forcesByArea = geography.forcesByArea();
    }

    /**
     * Replaces the postcodes in use by those of the file. One bad line never stops it; a file that is no postcode
     * directory, or cannot be read to its end, leaves everything as it was.
     *
     * @param file the directory's one large CSV file, not its ZIP
     * @param owner connections as the role that owns the schema
     * @throws GeographyException with one sentence that says what is wrong
     */
    public ImportReport importPostcodes(Path file, DataSource owner, ProgressListener listener) {
        long started = System.nanoTime();
        long size = sizeOf(file);
        try (InputStream stream = Files.newInputStream(file);
                Connection connection = owner.getConnection()) {
            DirectoryLines lines = new DirectoryLines(stream);
            DirectoryHeader header = headerOf(lines);
            connection.setAutoCommit(false);
            try {
                Run run = new Run(connection, lines, new Progress(listener, size));
                ImportReport report = run.all(header, started);
                connection.commit();
                return report;
            } catch (SQLException | IOException | RuntimeException failed) {
                rollBack(connection, failed);
                throw failed;
            }
        } catch (SQLException failed) {
            throw new GeographyException(
                    "import-failed",
                    "The database did not take the import and keeps what it had: SQL state " + failed.getSQLState()
                            + ".",
                    failed);
        } catch (IOException failed) {
            throw new GeographyException(
                    "file-not-read", "The file could not be read to its end, so nothing was changed.", failed);
        }
    }

    private static long sizeOf(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new GeographyException("file-missing", "There is no file " + file + ".");
        }
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw new GeographyException("file-empty", "The file " + file + " is empty.");
            }
            return size;
        } catch (IOException failed) {
            throw new GeographyException("file-not-read", "The file " + file + " cannot be read.", failed);
        }
    }

    private static DirectoryHeader headerOf(DirectoryLines lines) throws IOException {
        boolean any = lines.next();
        return DirectoryHeader.read(any && !lines.isOverlong() ? lines.text() : "");
    }

    private static void rollBack(Connection connection, Exception reason) {
        try {
            connection.rollback();
        } catch (SQLException lost) {
            reason.addSuppressed(lost); // the server rolls back by itself when the connection is gone
        }
    }

    private record Progress(ProgressListener listener, long totalBytes) {
        void tell(DirectoryLines lines) {
            listener.progressed(lines.number() - 1, lines.bytes(), totalBytes);
        }
    }

    /** One import in its transaction. */
    private final class Run {
        private final Connection connection;
        private final DirectoryLines lines;
        private final Progress progress;
        private final DirectoryTally tally = new DirectoryTally();
        private final CodeBook forces;
        private final CodeBook authorities;

        Run(Connection connection, DirectoryLines lines, Progress progress) throws SQLException {
            this.connection = connection;
            this.lines = lines;
            this.progress = progress;
            requireAlone();
            forces = book("select force, no from geography.postcode_force");
            authorities = book("select authority, no from geography.postcode_authority");
        }

        ImportReport all(DirectoryHeader header, long started) throws SQLException, IOException {
            execute("create table geography.postcode_next (like geography.postcode)");
            copy(new DirectoryRow(header));
            if (tally.withForce() == 0) {
                throw new GeographyException(
                        "nothing-usable",
                        "No line of the file led to a police force, so what was imported before is kept.");
            }
            long duplicates = finishTable();
            long outwardCodes = deriveOutwardCodes();
            swap();
            String edition = lines.edition();
            recordImport(edition);
            return new ImportReport(
                    edition,
                    lines.number() - 1,
                    count("select count(*) from geography.postcode"),
                    count("select count(*) from geography.postcode where terminated is not null"),
                    duplicates,
                    tally.unknownAreas(),
                    tally.badLines(),
                    tally.firstBadLines(),
                    outwardCodes,
                    Duration.ofNanos(System.nanoTime() - started));
        }

        private void requireAlone() throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select pg_try_advisory_xact_lock(" + LOCK + ")")) {
                if (!row.next() || !row.getBoolean(1)) {
                    throw new GeographyException("import-running", "Another import is running; wait for its end.");
                }
            }
        }

        private void copy(DirectoryRow row) throws SQLException, IOException {
            // freeze: the table was made in this transaction, so its rows need no second visit by vacuum
            String sql = "copy geography.postcode_next (" + PostcodeCopy.COLUMNS
                    + ") from stdin with (format binary, freeze true)";
            try (PostcodeCopy copy = new PostcodeCopy(
                    connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql))) {
                while (lines.next()) {
                    if (lines.isOverlong() || !row.read(lines.buffer(), lines.from(), lines.to())) {
                        tally.bad(lines.number());
                    } else {
                        copy.add(row, forceOf(row), authorityOf(row));
                    }
                    if (lines.number() % LINES_BETWEEN_NEWS == 0) {
                        progress.tell(lines);
                    }
                }
                copy.finish();
            }
            progress.tell(lines);
        }

        /** The police area decides; the country where one force has all of it and the area is not known. */
        private short forceOf(DirectoryRow row) {
            Force force = forcesByArea.get(row.text(Part.POLICE_AREA));
            if (force == null) {
                force = forcesByArea.get(row.text(Part.COUNTRY));
            }
            if (force == null) {
                tally.unknown(row.text(Part.POLICE_AREA));
                return PostcodeCopy.UNKNOWN;
            }
            tally.placed();
            return forces.number(force.code());
        }

        private short authorityOf(DirectoryRow row) {
            String authority = row.text(Part.AUTHORITY);
            return authority.length() == 9 ? authorities.number(authority) : PostcodeCopy.UNKNOWN;
        }

        private long finishTable() throws SQLException {
            execute("set local maintenance_work_mem = '256MB'");
            execute("set local work_mem = '256MB'");
            long duplicates = update("""
                    delete from geography.postcode_next later
                    using (select code, min(ctid) as first
                           from geography.postcode_next group by code having count(*) > 1) twice
                    where later.code = twice.code and later.ctid <> twice.first
                    """);
            execute("alter table geography.postcode_next add constraint postcode_next_pkey primary key (code)");
            execute("analyze geography.postcode_next");
            insertFresh("insert into geography.postcode_force (force, no) values (?, ?)", forces);
            insertFresh("insert into geography.postcode_authority (authority, no) values (?, ?)", authorities);
            return duplicates;
        }

        private long deriveOutwardCodes() throws SQLException {
            execute("delete from geography.outward_share");
            execute("""
                    insert into geography.outward_share (outward, force, live, terminated)
                    select left(p.code, -3), f.force,
                           count(*) filter (where p.terminated is null),
                           count(*) filter (where p.terminated is not null)
                    from geography.postcode_next p join geography.postcode_force f on f.no = p.force
                    group by 1, 2
                    """);
            return count("select count(distinct outward) from geography.outward_share");
        }

        /** The only moment for which readers wait. */
        private void swap() throws SQLException {
            execute("drop table geography.postcode");
            execute("alter table geography.postcode_next rename to postcode");
            execute("alter table geography.postcode rename constraint postcode_next_pkey to postcode_pkey");
            execute("grant select on geography.postcode to heed_staff");
        }

        private void recordImport(String edition) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement("""
                    insert into geography.postcode_import (edition, data_version, postcodes)
                    values (?, ?, (select count(*) from geography.postcode))
                    """)) {
                statement.setString(1, edition);
                statement.setString(2, geography.version());
                statement.executeUpdate();
            }
        }

        private CodeBook book(String sql) throws SQLException {
            Map<String, Short> known = new HashMap<>();
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                while (row.next()) {
                    known.put(row.getString(1), row.getShort(2));
                }
            }
            return new CodeBook(known);
        }

        private void insertFresh(String sql, CodeBook book) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (Map.Entry<String, Short> code : book.fresh().entrySet()) {
                    statement.setString(1, code.getKey());
                    statement.setShort(2, code.getValue());
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }

        private void execute(String sql) throws SQLException {
            update(sql);
        }

        private long update(String sql) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        }

        private long count(String sql) throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
