package org.heed.campaigns.partners;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.heed.campaigns.content.KeyMessage;
import org.heed.campaigns.content.KeyMessages;
import org.heed.campaigns.plan.Plans;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Language;
import org.springframework.stereotype.Component;

/** The kit of what stands approved today: key messages and how to use them. */
@Component
@OnStaffFront
final class ApprovedTexts implements KitSource {
    private final KeyMessages messages;
    private final Plans plans;
    private final Sectors sectors;

    ApprovedTexts(KeyMessages messages, Plans plans, Sectors sectors) {
        this.messages = messages;
        this.plans = plans;
        this.sectors = sectors;
    }

    @Override
    public List<String> sectors() {
        return sectors.all().stream().map(Sector::code).toList();
    }

    @Override
    public void stream(CampaignId campaign, String sector, Language language, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        StringBuilder texts = new StringBuilder("Key messages\n\nUse them as they stand.\n");
        messages.all().stream()
                .filter(message -> message.status() == KeyMessage.Status.APPROVED)
                .forEach(message -> texts.append("\n")
                        .append(message.text())
                        .append("\n(for ")
                        .append(message.audience())
                        .append("; ")
                        .append(message.channel())
                        .append(")\n"));
        String name = plans.campaign(campaign).map(one -> one.name()).orElse(campaign.code());
        put(zip, "read-me-first.txt", """
                %s
                Kit for %s

                - Use the texts as they stand, so that everybody says the same.
                - Say how to report: gov.uk/ACT, the Anti-Terrorist Hotline 0800 789 321, and 999 in an emergency.
                - Nobody's dress, faith or origin is a sign of anything.
                - Please do not post the link to this kit publicly. What is in it is for sharing.
                - Tell us on the page you took it from where you shared it.
                """.formatted(name, sectors.of(sector).in(language)));
        put(zip, "key-messages.txt", texts.toString());
        zip.finish();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
