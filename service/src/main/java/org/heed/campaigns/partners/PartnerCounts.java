package org.heed.campaigns.partners;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.heed.ground.mail.LetterState;
import org.heed.ground.mail.Mailings;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Region;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What partners did in a campaign: line by line and in sums, by sector and region. */
@Component
@OnStaffFront
public final class PartnerCounts {
    private final JdbcClient database;
    private final Organisations organisations;
    private final Invitations invitations;
    private final Mailings mailings;

    PartnerCounts(JdbcClient database, Organisations organisations, Invitations invitations, Mailings mailings) {
        this.database = database;
        this.organisations = organisations;
        this.invitations = invitations;
        this.mailings = mailings;
    }

    /** What an organisation said in a campaign so far. */
    private record Said(boolean taken, int shares, long reach) {}

    /** Every organisation and how it stands in a campaign, by name. */
    public List<PartnerLine> lines(CampaignId campaign) {
        Map<String, LetterState> letters = new HashMap<>();
        for (Round round : invitations.rounds(campaign)) {
            round.mailings().forEach(mailing -> letters.putAll(mailings.byRecipient(mailing)));
        }
        Map<Long, LetterState> invited = new HashMap<>();
        // ascending, so that the latest letter to an organisation stays
        database.sql("select id::text as id, organisation from partners.invitation where campaign = ? order by round")
                .param(campaign.code())
                .query(row -> {
                    invited.put(
                            row.getLong("organisation"),
                            letters.getOrDefault(row.getString("id"), LetterState.WAITING));
                });
        Map<Long, Said> said = said(campaign);
        List<PartnerLine> lines = new ArrayList<>();
        for (Organisation one : organisations.all()) {
            Said sayings = said.getOrDefault(one.id(), new Said(false, 0, 0));
            lines.add(new PartnerLine(one, invited.get(one.id()), sayings.taken(), sayings.shares(), sayings.reach()));
        }
        return lines;
    }

    private Map<Long, Said> said(CampaignId campaign) {
        Map<Long, Said> said = new HashMap<>();
        database.sql("""
                        select i.organisation, bool_or(s.kind = 'TAKEN') as taken,
                          count(*) filter (where s.kind = 'SHARED') as shares,
                          coalesce(sum(s.reach) filter (where s.kind = 'SHARED'), 0) as reach
                        from partners.said s join partners.invitation i on i.id = s.invitation
                        where i.campaign = ? group by i.organisation
                        """).param(campaign.code()).query(row -> {
            said.put(
                    row.getLong("organisation"),
                    new Said(row.getBoolean("taken"), row.getInt("shares"), row.getLong("reach")));
        });
        return said;
    }

    /** The sums of a campaign. */
    public PartnerFigures of(CampaignId campaign) {
        return sum(lines(campaign).stream().filter(PartnerLine::invited).toList());
    }

    private static PartnerFigures sum(List<PartnerLine> lines) {
        PartnerFigures.Line all = line("", lines);
        return new PartnerFigures(
                all.invited(),
                all.taken(),
                all.shared(),
                (int) lines.stream().filter(one -> one.organisation().stopped()).count(),
                all.reach(),
                group(lines, one -> List.of(one.organisation().sector().code())),
                group(
                        lines,
                        one -> one.organisation().regions().stream()
                                .map(Region::code)
                                .toList()));
    }

    private static List<PartnerFigures.Line> group(List<PartnerLine> lines, Function<PartnerLine, List<String>> codes) {
        Map<String, List<PartnerLine>> groups = new TreeMap<>();
        for (PartnerLine line : lines) {
            for (String code : codes.apply(line)) {
                groups.computeIfAbsent(code, one -> new ArrayList<>()).add(line);
            }
        }
        return groups.entrySet().stream()
                .map(group -> line(group.getKey(), group.getValue()))
                .toList();
    }

    private static PartnerFigures.Line line(String code, List<PartnerLine> lines) {
        return new PartnerFigures.Line(
                code,
                lines.size(),
                (int) lines.stream().filter(PartnerLine::taken).count(),
                (int) lines.stream().filter(one -> one.shares() > 0).count(),
                lines.stream().mapToLong(PartnerLine::reach).sum());
    }
}
