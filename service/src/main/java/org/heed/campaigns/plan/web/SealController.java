package org.heed.campaigns.plan.web;

import static org.heed.campaigns.plan.web.CampaignController.address;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.heed.campaigns.plan.Campaign;
import org.heed.campaigns.plan.Fixed;
import org.heed.campaigns.plan.PlanSeal;
import org.heed.campaigns.plan.Plans;
import org.heed.ground.access.Person;
import org.heed.ground.access.SecretExistence;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Page;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The frozen text, its seal and the key it was signed with, as files; and how they are checked. */
@Controller
@OnStaffFront
class SealController {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(CampaignDoor.LONDON);

    private final Plans plans;
    private final CampaignDoor door;

    SealController(Plans plans, CampaignDoor door) {
        this.plans = plans;
        this.door = door;
    }

    @GetMapping("/campaigns/{id}/seal")
    Page page(@PathVariable String id, Person person) {
        Campaign campaign = door.see(id, person);
        Fixed fixed = campaign.fixed().orElseThrow(SecretExistence::new);
        String text = text(campaign);
        Optional<PlanSeal> seal = plans.seal(campaign.id());
        return Page.of(
                "campaigns/plan/seal",
                new SealPage(
                        door.frame(person, "The seal"),
                        door.head(campaign, person, "Overview"),
                        address(campaign.id()),
                        fixed.hash(),
                        MINUTE.format(fixed.at()),
                        seal.isPresent(),
                        seal.map(found -> found.fits(text) && found.isSigned()).orElse(false),
                        seal.map(found -> found.signature().fingerprint()).orElse("")));
    }

    /** The frozen text: its SHA-256 is the hash that the page shows. */
    @GetMapping("/campaigns/{id}/plan.txt")
    ResponseEntity<byte[]> text(@PathVariable String id, Person person) {
        Campaign campaign = door.see(id, person);
        return file(campaign.id() + ".plan.txt", text(campaign));
    }

    @GetMapping("/campaigns/{id}/plan.seal")
    ResponseEntity<byte[]> seal(@PathVariable String id, Person person) {
        Campaign campaign = door.see(id, person);
        return file(
                campaign.id() + ".plan.txt.seal",
                plans.seal(campaign.id()).orElseThrow(SecretExistence::new).text());
    }

    /** The key that signs from now on, which is the key of every seal as long as nobody has changed it. */
    @GetMapping("/campaigns/plan-key.pem")
    ResponseEntity<byte[]> key(Person person) {
        door.requireSight(person);
        return file("plan-key.pem", plans.publicKey());
    }

    private String text(Campaign campaign) {
        return plans.frozenText(campaign.id()).orElseThrow(SecretExistence::new);
    }

    private static ResponseEntity<byte[]> file(String name, String text) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
