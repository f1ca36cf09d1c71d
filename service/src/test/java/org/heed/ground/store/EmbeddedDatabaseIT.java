package org.heed.ground.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {

    @TempDir
    Path folder;

    @Test
    void itIsDurableAskedForByPasswordOnlyAndKeepsWhatItHeld() throws SQLException {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(folder)) {
            DatabaseAccess access = first.access();
            for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                assertThat(one(access, "show " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(one(access, "show server_version_num")).startsWith("18");
            assertThatThrownBy(() -> DriverManager.getConnection(access.url(), "heed_owner", "guess"))
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> DriverManager.getConnection(access.url(), "postgres", ""))
                    .isInstanceOf(SQLException.class);
            run(access, "create table public.kept (it text)");
            run(access, "insert into public.kept values ('yes')");
        }
        try (EmbeddedDatabase again = EmbeddedDatabase.start(folder)) {
            assertThat(one(again.access(), "select it from public.kept")).isEqualTo("yes");
        }
    }

    @Test
    void aServerThatAKilledProgramLeftRunningIsStoppedAndNotAdopted() throws Exception {
        killAProgramInTheMiddleOfItsWork();
        long left = pid();
        assertThat(ProcessHandle.of(left).filter(ProcessHandle::isAlive)).isPresent();
        try (EmbeddedDatabase fresh = EmbeddedDatabase.start(folder)) {
            assertThat(pid()).isNotEqualTo(left);
            assertThat(ProcessHandle.of(left).filter(ProcessHandle::isAlive)).isEmpty();
            assertThat(one(fresh.access(), "select it from public.kept")).isEqualTo("committed");
            assertThat(one(fresh.access(), "show fsync")).isEqualTo("on");
        }
    }

    private void killAProgramInTheMiddleOfItsWork() throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName(),
                        folder.toString())
                .inheritIO()
                .start();
        assertThat(program.waitFor()).isEqualTo(Program.KILLED);
    }

    /** A program of its own that commits a row and is gone without a word; its server is not. */
    static final class Program {
        static final int KILLED = 9;

        private Program() {}

        public static void main(String[] folder) throws SQLException {
            DatabaseAccess access = EmbeddedDatabase.start(Path.of(folder[0])).access();
            run(access, "create table public.kept (it text)");
            run(access, "insert into public.kept values ('committed')");
            Runtime.getRuntime().halt(KILLED);
        }
    }

    private long pid() throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
    }

    private static void run(DatabaseAccess access, String sql) throws SQLException {
        try (Connection connection = access.source(DatabaseRole.OWNER).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path = public");
            statement.execute(sql);
        }
    }

    private static String one(DatabaseAccess access, String sql) throws SQLException {
        try (Connection connection = access.source(DatabaseRole.OWNER).getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
