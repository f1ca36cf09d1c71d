package org.heed.campaigns.placements;

import java.util.Locale;
import org.heed.ground.charts.QrCode;
import org.heed.ground.charts.QrCode.ErrorCorrection;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.PlacementCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The address under which a code is printed, in text and as a QR code. */
@Component
@OnStaffFront
public final class ShortAddress {
    private static final String ON_THIS_MACHINE = "http://127.0.0.1:8080";

    private final String front;
    private final boolean told;

    public ShortAddress(@Value("${heed.public-address:}") String address) {
        this.told = !address.isBlank();
        this.front = told ? address.strip().replaceAll("/+$", "") : ON_THIS_MACHINE;
    }

    /** False while nobody has said where the public front is found; what is printed then leads nowhere. */
    public boolean isTold() {
        return told;
    }

    /** The whole address. */
    public String of(PlacementCode code) {
        return front + "/g/" + code;
    }

    /** As people read and type it. */
    public String inText(PlacementCode code) {
        return of(code).replaceFirst("^https?://", "");
    }

    /**
     * The QR code, in capitals: a QR code has a smaller alphabet for those, which makes its squares larger on the same
     * paper (ISO/IEC 18004, alphanumeric mode). Scheme and host do not mind, and the front answers under /G/ too.
     */
    public QrCode qr(PlacementCode code) {
        String[] parts = front.split("//", 2);
        boolean hostOnly = parts.length == 2 && !parts[1].contains("/");
        String address = hostOnly ? of(code).toUpperCase(Locale.ROOT) : of(code);
        return QrCode.of(address, ErrorCorrection.QUARTILE);
    }
}
