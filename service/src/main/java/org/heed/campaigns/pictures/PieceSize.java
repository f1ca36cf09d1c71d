package org.heed.campaigns.pictures;

/**
 * A size that every piece is made in.
 *
 * @param code names it in file names
 * @param name as shown to people
 * @param artboard the drawing of the template that has its shape
 * @param width pixels of a PNG, millimetres of a PDF
 * @param height likewise
 * @param social whether words must take less than a fifth of it
 */
public record PieceSize(
        String code, String name, String artboard, int width, int height, Format format, boolean social) {

    /** What file it is. */
    public enum Format {
        PNG("png", "image/png"),
        PDF("pdf", "application/pdf");

        private final String ending;
        private final String mediaType;

        Format(String ending, String mediaType) {
            this.ending = ending;
            this.mediaType = mediaType;
        }

        public String ending() {
            return ending;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    public PieceSize {
        if (width < 50 || width > 8_000 || height < 50 || height > 8_000) {
            throw new TemplateException(
                    "sizes.yaml: " + code + " must have sides of 50 to 8000, had " + width + " by " + height);
        }
    }

    /** Paper carries a QR code; what moves past in a feed does not. */
    public boolean isPaper() {
        return format == Format.PDF;
    }
}
