package org.heed.app;

import com.zaxxer.hikari.HikariDataSource;
import java.net.BindException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heed.ground.store.DatabaseAccess;
import org.heed.ground.store.DatabaseRole;
import org.heed.ground.store.MeasurementDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One of the two fronts, running: a Spring context with its own server, database role and components. */
final class Front implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final List<HikariDataSource> pools;

    private Front(ConfigurableApplicationContext context, List<HikariDataSource> pools) {
        this.context = context;
        this.pools = pools;
    }

    static Front publicSide(DatabaseAccess database, DataFolder folder, String address, int port) {
        HikariDataSource pool = database.pool(DatabaseRole.PUBLIC, 6);
        return run(PublicFront.class, List.of(pool), settings("public", folder, address, port));
    }

    static Front staffSide(DatabaseAccess database, DataFolder folder, String address, int port) {
        HikariDataSource pool = database.pool(DatabaseRole.STAFF, 16);
        HikariDataSource counts = database.pool(DatabaseRole.MEASUREMENT, 4);
        Map<String, Object> settings = new HashMap<>(settings("staff", folder, address, port));
        // a file that is too large is read to its end, so that the answer to it can be read too
        settings.put("server.tomcat.max-swallow-size", "100MB");
        return run(StaffFront.class, List.of(pool, counts), settings);
    }

    /** The staff side's rooms without a server and without workers, for a command that works through their doors. */
    static Front withoutServer(DatabaseAccess database, DataFolder folder) {
        HikariDataSource pool = database.pool(DatabaseRole.STAFF, 6);
        HikariDataSource counts = database.pool(DatabaseRole.MEASUREMENT, 2);
        Map<String, Object> settings = new HashMap<>(settings("staff", folder, "127.0.0.1", 0));
        settings.put("spring.main.web-application-type", "none");
        settings.put("heed.workers", "off");
        return run(StaffFront.class, List.of(pool, counts), settings);
    }

    /** The public side's rooms without a server, for a command that measures them. */
    static Front publicWithoutServer(DatabaseAccess database, DataFolder folder) {
        Map<String, Object> settings = new HashMap<>(settings("public", folder, "127.0.0.1", 0));
        settings.put("spring.main.web-application-type", "none");
        return run(PublicFront.class, List.of(database.pool(DatabaseRole.PUBLIC, 2)), settings);
    }

    private static Map<String, Object> settings(String front, DataFolder folder, String address, int port) {
        return Map.of(
                "heed.front", front,
                "heed.keys", folder.keys().toString(),
                "server.address", address,
                "server.port", port,
                "spring.config.name", "heed");
    }

    private static Front run(Class<?> wiring, List<HikariDataSource> pools, Map<String, Object> settings) {
        SpringApplication application = new SpringApplicationBuilder(wiring)
                .properties(settings)
                .registerShutdownHook(false)
                .initializers(context -> {
                    GenericApplicationContext registry = (GenericApplicationContext) context;
                    registry.getBeanFactory().registerSingleton("dataSource", pools.getFirst());
                    registry.getBeanFactory().registerAlias("dataSource", "inboxDataSource");
                    if (pools.size() > 1) {
                        registry.getBeanFactory()
                                .registerSingleton(
                                        "measurementDatabase",
                                        new MeasurementDatabase(JdbcClient.create(pools.get(1))));
                    }
                })
                .build();
        try {
            return new Front(application.run(), new ArrayList<>(pools));
        } catch (RuntimeException failed) {
            pools.forEach(HikariDataSource::close);
            throw isPortTaken(failed)
                    ? new Mistake(
                            "port " + settings.get("server.port")
                                    + " is taken by another program; choose another with --"
                                    + settings.get("heed.front") + "-port",
                            failed)
                    : failed;
        }
    }

    private static boolean isPortTaken(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException || cause instanceof PortInUseException) {
                return true;
            }
        }
        return false;
    }

    int port() {
        var server = ((ServletWebServerApplicationContext) context).getWebServer();
        return server == null ? -1 : server.getPort();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Finishes the requests that are under way, then lets go of the database. */
    @Override
    public void close() {
        context.close();
        pools.forEach(HikariDataSource::close);
    }
}
