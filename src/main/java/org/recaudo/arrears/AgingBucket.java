// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.arrears;

/** How late an item is, by days since its due date. */
public enum AgingBucket {
    DAYS_1_TO_30("1-30", 1, 30),
    DAYS_31_TO_60("31-60", 31, 60),
    DAYS_61_TO_90("61-90", 61, 90),
    OVER_90("over-90", 91, Integer.MAX_VALUE);

    private final String key;
    private final int daysMin;
    private final int daysMax;

    AgingBucket(String key, int daysMin, int daysMax) {
        this.key = key;
        this.daysMin = daysMin;
        this.daysMax = daysMax;
    }

    /** The word that stands in tables: {@code 31-60}. */
    public String key() {
        return key;
    }

    /** The bucket of an item that is so many days late; an item that is not late has none and is refused. */
    public static AgingBucket of(int daysLate) {
        for (AgingBucket bucket : values()) {
            if (bucket.daysMin <= daysLate && daysLate <= bucket.daysMax) {
                return bucket;
            }
        }
        throw new IllegalArgumentException("%d days late is in no ageing bucket".formatted(daysLate));
    }

    /** The bucket of a key; refuses a word that is none. */
    public static AgingBucket ofKey(String key) {
        for (AgingBucket bucket : values()) {
            if (bucket.key.equals(key)) {
                return bucket;
            }
        }
        throw new IllegalArgumentException("'%s' is no ageing bucket".formatted(key));
    }
}
