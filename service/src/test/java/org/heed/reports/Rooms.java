package org.heed.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.heed.ground.access.DemoPeople;
import org.heed.ground.access.Person;
import org.heed.ground.access.Rights;
import org.heed.ground.mail.AddressKey;
import org.heed.ground.store.BackgroundWork;
import org.heed.ground.store.DatabaseRole;
import org.heed.ground.store.Deliveries;
import org.heed.ground.store.FactListener;
import org.heed.ground.store.MeasurementDatabase;
import org.heed.ground.store.TestDatabase;
import org.heed.ground.vault.FrontKeys;
import org.heed.ground.vault.KeyFolder;
import org.heed.ground.vault.Opener;
import org.heed.ground.vault.Safe;
import org.heed.ground.vault.Sealer;
import org.heed.ground.vault.SigningKey;
import org.heed.ground.words.Channel;
import org.heed.ground.words.Language;
import org.heed.ground.words.ReportId;
import org.heed.reports.intake.Acceptance;
import org.heed.reports.intake.Answers;
import org.heed.reports.intake.Content;
import org.heed.reports.intake.Door;
import org.heed.reports.intake.Submission;
import org.heed.reports.intake.Token;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.MethodParameter;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.json.JsonMapper;

/** The rooms of the staff front over a real database of their own, without a server; work is done when asked for. */
public final class Rooms implements AutoCloseable {
    private final TestDatabase database;
    private final AnnotationConfigApplicationContext context;
    private final Random random = new Random(7);

    private Rooms(TestDatabase database, AnnotationConfigApplicationContext context) {
        this.database = database;
        this.context = context;
    }

    public static Rooms open(Map<String, Object> settings) {
        return open(settings, Wiring.class);
    }

    /** The rooms of campaigns and of measurement too. */
    public static Rooms openAll() {
        return open(Map.of(), Wiring.class, AllWings.class);
    }

    private static Rooms open(Map<String, Object> settings, Class<?>... wirings) {
        TestDatabase database = TestDatabase.fresh();
        Path keys = keys();
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
        context.getEnvironment()
                .getPropertySources()
                .addLast(new MapPropertySource("front", Map.of("heed.front", "staff", "heed.keys", keys.toString())));
        context.registerBean("dataSource", DataSource.class, () -> database.pool(DatabaseRole.STAFF));
        context.registerAlias("dataSource", "inboxDataSource");
        context.registerBean(
                MeasurementDatabase.class, () -> new MeasurementDatabase(database.client(DatabaseRole.MEASUREMENT)));
        context.registerBean(Sealer.class, () -> Sealer.from(keys));
        context.registerBean(FrontKeys.class, () -> FrontKeys.from(keys));
        context.registerBean(Opener.class, () -> Opener.from(keys));
        context.registerBean(Safe.class, () -> Safe.from(keys));
        context.registerBean(SigningKey.class, () -> SigningKey.from(keys));
        context.registerBean(AddressKey.class, (Supplier<AddressKey>) () -> address -> address.clone());
        context.register(wirings);
        context.refresh();
        return new Rooms(database, context);
    }

    public static Rooms open() {
        return open(Map.of());
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public <T> Collection<T> all(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    /** Every page of these rooms, for a person who is signed in. */
    public MockMvc pagesFor(String person) {
        Person signedIn = person(person);
        return MockMvcBuilders.standaloneSetup(context.getBeansWithAnnotation(Controller.class)
                        .values()
                        .toArray())
                .setCustomArgumentResolvers(new HandlerMethodArgumentResolver() {
                    @Override
                    public boolean supportsParameter(MethodParameter parameter) {
                        return parameter.getParameterType().equals(Person.class);
                    }

                    @Override
                    public Object resolveArgument(
                            MethodParameter parameter,
                            @Nullable ModelAndViewContainer container,
                            NativeWebRequest request,
                            @Nullable WebDataBinderFactory binders) {
                        return signedIn;
                    }
                })
                .build();
    }

    public DataSource source(DatabaseRole role) {
        return database.pool(role);
    }

    public JdbcClient as(DatabaseRole role) {
        return database.client(role);
    }

    public Person person(String id) {
        return get(DemoPeople.class).find(id).orElseThrow();
    }

    /** Accepts a report of these answers under a fresh token. */
    public ReportId accept(Map<String, String> answers) {
        return accept(token(), answers);
    }

    public ReportId accept(Token token, Map<String, String> answers) {
        Content content = new Content("act", 1, Language.ENGLISH, new Answers(answers, Map.of()));
        Acceptance accepted = get(Door.class).accept(new Submission(token, Channel.FORM, content));
        return ((Acceptance.Accepted) accepted).report();
    }

    public Token token() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return new Token(bytes);
    }

    /** Lets every work do what there is to do. */
    public void settle() {
        int done;
        do {
            done = all(BackgroundWork.class).stream()
                    .mapToInt(BackgroundWork::doSome)
                    .sum();
        } while (done > 0);
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }

    private static Path keys() {
        try {
            Path keys = Files.createTempDirectory("heed-test-keys");
            KeyFolder.of(keys).initialise();
            return keys;
        } catch (IOException failed) {
            throw new IllegalStateException("no folder for the test's keys", failed);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(basePackages = {"org.heed.campaigns", "org.heed.measurement"})
    static class AllWings {}

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = {"org.heed.ground", "org.heed.reports"},
            excludeFilters =
                    @ComponentScan.Filter(type = FilterType.REGEX, pattern = "org\\.heed\\.ground\\.access\\.web\\..*"))
    static class Wiring {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource source) {
            return new JdbcTransactionManager(source);
        }

        @Bean
        JdbcTemplate jdbcTemplate(DataSource source) {
            return new JdbcTemplate(source);
        }

        @Bean
        JdbcClient jdbcClient(JdbcTemplate template) {
            return JdbcClient.create(template);
        }

        @Bean
        JsonMapper jsonMapper() {
            return JsonMapper.builder().build();
        }

        @Bean
        Rights rights() {
            return Rights.shipped();
        }

        @Bean
        DemoPeople demoPeople() {
            return DemoPeople.shipped();
        }

        @Bean
        Deliveries deliveries(
                JdbcClient database,
                JsonMapper json,
                PlatformTransactionManager transactions,
                List<FactListener<?>> listeners) {
            return new Deliveries(database, json, transactions, listeners);
        }
    }
}
