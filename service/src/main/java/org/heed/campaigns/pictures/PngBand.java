package org.heed.campaigns.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.zip.Adler32;
import java.util.zip.Deflater;

/**
 * Neighbouring rows of a PNG, filtered and compressed without looking at rows before them, so that bands which do not
 * change are compressed once and joined with bands which do (RFC 1950, RFC 1951, PNG 3rd edition section 9).
 *
 * @param deflated blocks that end on a whole byte
 * @param adler checksum of the filtered bytes
 * @param length how many filtered bytes
 */
record PngBand(byte[] deflated, long adler, long length) {
    private static final int PIXEL = 3;
    private static final long BASE = 65_521;
    private static final int[] FILTERS = {0, 1, 2, 4};

    static PngBand of(BufferedImage image, int from, int until, boolean last, int level) {
        byte[] filtered = filter(image, from, until);
        Adler32 adler = new Adler32();
        adler.update(filtered);
        return new PngBand(deflate(filtered, last, level), adler.getValue(), filtered.length);
    }

    /** The checksum of these bytes and then those of another band: adler32_combine of zlib. */
    long adlerThen(long before, long bytesBefore) {
        long remainder = length % BASE;
        long low = before & 0xFFFF;
        long high = remainder * low % BASE;
        low += (adler & 0xFFFF) + BASE - 1;
        high += (before >> 16 & 0xFFFF) + (adler >> 16 & 0xFFFF) + BASE - remainder;
        return bytesBefore == 0 ? adler : high % BASE << 16 | low % BASE;
    }

    private static byte[] deflate(byte[] bytes, boolean last, int level) {
        Deflater deflater = new Deflater(level, true);
        deflater.setInput(bytes);
        if (last) {
            deflater.finish();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 8 + 64);
        byte[] buffer = new byte[64 * 1024];
        int got;
        do {
            got = deflater.deflate(buffer, 0, buffer.length, last ? Deflater.NO_FLUSH : Deflater.FULL_FLUSH);
            out.write(buffer, 0, got);
        } while (last ? !deflater.finished() : got == buffer.length);
        deflater.end();
        return out.toByteArray();
    }

    /** Each row by the filter whose differences are smallest; the first row never looks up. */
    private static byte[] filter(BufferedImage image, int from, int until) {
        int width = image.getWidth();
        int stride = width * PIXEL;
        byte[] out = new byte[(stride + 1) * (until - from)];
        byte[] above = new byte[stride];
        byte[] row = new byte[stride];
        byte[] tried = new byte[stride];
        int[] pixels = new int[width];
        for (int y = from; y < until; y++) {
            image.getRGB(0, y, width, 1, pixels, 0, width);
            for (int x = 0; x < width; x++) {
                row[x * PIXEL] = (byte) (pixels[x] >> 16);
                row[x * PIXEL + 1] = (byte) (pixels[x] >> 8);
                row[x * PIXEL + 2] = (byte) pixels[x];
            }
            int start = (y - from) * (stride + 1);
            long least = Long.MAX_VALUE;
            for (int filter : FILTERS) {
                if (y == from && filter > 1) {
                    break;
                }
                long sum = apply(filter, row, above, tried);
                if (sum < least) {
                    least = sum;
                    out[start] = (byte) filter;
                    System.arraycopy(tried, 0, out, start + 1, stride);
                }
            }
            byte[] swap = above;
            above = row;
            row = swap;
        }
        return out;
    }

    private static long apply(int filter, byte[] row, byte[] above, byte[] out) {
        long sum = 0;
        for (int i = 0; i < row.length; i++) {
            int left = i < PIXEL ? 0 : row[i - PIXEL] & 0xFF;
            int up = above[i] & 0xFF;
            int guess = switch (filter) {
                case 0 -> 0;
                case 1 -> left;
                case 2 -> up;
                default -> paeth(left, up, i < PIXEL ? 0 : above[i - PIXEL] & 0xFF);
            };
            out[i] = (byte) (row[i] - guess);
            sum += Math.abs(out[i]);
        }
        return sum;
    }

    private static int paeth(int left, int up, int corner) {
        int guess = left + up - corner;
        int toLeft = Math.abs(guess - left);
        int toUp = Math.abs(guess - up);
        int toCorner = Math.abs(guess - corner);
        if (toLeft <= toUp && toLeft <= toCorner) {
            return left;
        }
        return toUp <= toCorner ? up : corner;
    }
}
