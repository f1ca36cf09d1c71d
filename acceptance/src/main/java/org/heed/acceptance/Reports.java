package org.heed.acceptance;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Made-up reports of everyday size for the load. */
final class Reports {
    private static final String NARRATIVE =
            "This is a made-up report for a load test and concerns nobody. A white van with a roof rack has stood beside "
                    + "the sample market hall on three afternoons this week. Somebody walked round the building twice, "
                    + "wrote in a notebook, looked at the door at the back for some minutes, and left when the hall closed. "
                    + "On the second day the same van was parked at the other side, near the bicycle stands, and on the third "
                    + "day it came back for a quarter of an hour only. It may be nothing at all, and there is probably an "
                    + "everyday reason, such as a survey or a delivery that was put off; it is told here because the notice "
                    + "at the bus stop says that any small piece may matter. The hall is open from nine to five, the van came "
                    + "shortly before closing time each day, and the person was alone each time. Nobody was spoken to. "
                    + "Nothing was left behind, nothing was taken, and nobody else seemed to take notice of it.";

    private Reports() {}

    /** Where the key stands in a body; everything else of a request is made once, since the load shares its cores. */
    private static final String KEY = "{key}";

    private static final byte[] BODY_BEFORE = bytes(body(KEY).split("\\{key}")[0]);
    private static final byte[] BODY_AFTER = bytes(body(KEY).split("\\{key}")[1]);

    /** A whole HTTP request that hands in one report under the key. */
    static byte[] request(InetSocketAddress to, String key) {
        byte[] name = bytes(key);
        byte[] head = bytes("POST /api/v1/reports HTTP/1.1\r\nHost: " + to.getHostString() + ":" + to.getPort()
                + "\r\nContent-Type: application/json\r\nIdempotency-Key: " + key + "\r\nContent-Length: "
                + (BODY_BEFORE.length + name.length + BODY_AFTER.length) + "\r\n\r\n");
        return joined(head, BODY_BEFORE, name, BODY_AFTER);
    }

    private static byte[] joined(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        byte[] whole = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, whole, at, part.length);
            at += part.length;
        }
        return whole;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** About 1.5 kB of JSON, as a report of middle length has. */
    static String body(String key) {
        return """
                {"values":{"kind":"place","what":"%s (%s)","basis":"saw","when_kind":"repeated","when_date":"2026-11",\
                "when_time":"shortly before five","where_kind":"place","where_place":"Sample Market Hall",\
                "where_town":"Stockport","where_postcode":"SK1 1AA","who_known":"no","told":"nobody","risk":"no",\
                "contact":"no","heard":"poster"},\
                "groups":{"vehicle":[{"type":"van","colour":"white","marks":"roof rack","seen":"Sample Street"}]}}\
                """.formatted(NARRATIVE, key);
    }
}
