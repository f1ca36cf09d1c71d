package org.heed.campaigns.partners;

/** Where an organisation shared something. */
public enum Place {
    SCREENS("screens", "Screens or displays", "Sgriniau neu arddangosfeydd"),
    POSTERS("posters", "Posters or leaflets", "Posteri neu daflenni"),
    STAFF("staff", "Our own staff", "Ein staff ein hunain"),
    WEBSITE("website", "Our website", "Ein gwefan"),
    SOCIAL("social", "Social media", "Cyfryngau cymdeithasol"),
    NEWSLETTER("newsletter", "A newsletter or e-mail", "Cylchlythyr neu e-bost"),
    OTHER("other", "Somewhere else", "Rhywle arall");

    private final String code;
    private final String title;
    private final String welsh;

    Place(String code, String title, String welsh) {
        this.code = code;
        this.title = title;
        this.welsh = welsh;
    }

    public String code() {
        return code;
    }

    /** As shown to people in English. */
    public String title() {
        return title;
    }

    public String welsh() {
        return welsh;
    }

    /** Reads a code; refuses one that is none. */
    public static Place of(String code) {
        for (Place place : values()) {
            if (place.code.equals(code)) {
                return place;
            }
        }
        throw new IllegalArgumentException("place must be one of the codes, was another");
    }
}
