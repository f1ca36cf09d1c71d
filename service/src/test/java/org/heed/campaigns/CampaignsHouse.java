package org.heed.campaigns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.heed.ground.access.DemoPeople;
import org.heed.ground.access.Person;
import org.heed.ground.access.Rights;
import org.heed.ground.access.Role;
import org.heed.ground.mail.AddressKey;
import org.heed.ground.store.DatabaseRole;
import org.heed.ground.store.Deliveries;
import org.heed.ground.store.FactListener;
import org.heed.ground.store.TestDatabase;
import org.heed.ground.vault.FrontKeys;
import org.heed.ground.vault.KeyFolder;
import org.heed.ground.vault.SigningKey;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** The rooms of the campaign wing with all that they stand on, over a real database and without their pages. */
public final class CampaignsHouse implements AutoCloseable {
    public static final Person MANAGER = new Person("demo-manager", "Marcus Trial", Role.CAMPAIGN_MANAGER, Set.of());
    public static final Person COMMUNICATIONS =
            new Person("demo-communications", "Callum Drill", Role.FORCE_COMMUNICATIONS, Set.of());
    public static final Person PUBLISHER = new Person("demo-publisher", "Petra Pattern", Role.PUBLISHER, Set.of());

    @ComponentScan(
            basePackages = {
                "org.heed.campaigns",
                "org.heed.ground.store",
                "org.heed.ground.audit",
                "org.heed.ground.access",
                "org.heed.ground.geography",
                "org.heed.ground.mail"
            },
            excludeFilters = @Filter(type = FilterType.REGEX, pattern = "org\\.heed\\..*\\.web\\..*"))
    private static final class Rooms {}

    private final TestDatabase database = TestDatabase.fresh();
    private final AnnotationConfigApplicationContext rooms = new AnnotationConfigApplicationContext();

    public CampaignsHouse(Clock clock) {
        rooms.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test", Map.of("heed.front", "staff", "heed.public-address", "https://heed.example")));
        rooms.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(database.pool(DatabaseRole.STAFF)));
        rooms.registerBean(JdbcClient.class, () -> database.client(DatabaseRole.STAFF));
        rooms.registerBean(
                PlatformTransactionManager.class, () -> new JdbcTransactionManager(database.pool(DatabaseRole.STAFF)));
        rooms.registerBean(JsonMapper.class, (Supplier<JsonMapper>)
                () -> JsonMapper.builder().build());
        rooms.registerBean(Clock.class, () -> clock);
        rooms.registerBean(AddressKey.class, (Supplier<AddressKey>) () -> CampaignsHouse::hash);
        rooms.registerBean(FrontKeys.class, CampaignsHouse::keys);
        rooms.registerBean(SigningKey.class, CampaignsHouse::signingKey);
        rooms.registerBean(Rights.class, Rights::shipped);
        rooms.registerBean(DemoPeople.class, DemoPeople::shipped);
        rooms.register(Rooms.class);
        rooms.refresh();
    }

    private static FrontKeys keys() {
        try {
            Path folder = Files.createTempDirectory("heed-keys");
            KeyFolder.of(folder).initialise();
            return FrontKeys.from(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return java.security.MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (java.security.NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is part of every JDK", missing);
        }
    }

    private static SigningKey signingKey() {
        try {
            Path folder = Files.createTempDirectory("heed-keys");
            KeyFolder.of(folder).initialise();
            return SigningKey.from(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public <T> T room(Class<T> door) {
        return rooms.getBean(door);
    }

    public TestDatabase database() {
        return database;
    }

    /** Delivers everything that was told. */
    public void deliver() {
        List<FactListener<?>> listeners =
                rooms.<FactListener<?>>getBeanProvider(ResolvableType.forClass(FactListener.class)).stream()
                        .toList();
        Deliveries deliveries = new Deliveries(
                room(JdbcClient.class), room(JsonMapper.class), room(PlatformTransactionManager.class), listeners);
        while (deliveries.doSome() > 0) {
            // until nothing is left
        }
    }

    @Override
    public void close() {
        rooms.close();
        database.close();
    }
}
